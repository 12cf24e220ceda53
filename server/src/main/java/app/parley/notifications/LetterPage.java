package app.parley.notifications;

import app.parley.notifications.Letter.Part;
import app.parley.platform.mail.MailPage;
import app.parley.platform.mail.MailWords;

/** A letter as HTML. */
final class LetterPage {
  private LetterPage() {}

  static String of(Letter letter) {
    var page = new MailPage(letter.words(), letter.subject());
    letter.parts().forEach(part -> add(page, part, letter.words()));
    page.smallLink(letter.words().say("settings"), letter.settings());
    return page.end();
  }

  private static void add(MailPage page, Part part, MailWords words) {
    page.heading(part.heading(words), part.channel());
    part.texts().forEach(page::text);
    page.link(words.say("open"), part.address());
  }
}
