package app.parley.platform.mail;

/** A mail that says one thing and leads to one place. */
public final class LinkMail {
  private LinkMail() {}

  /**
   * @param id the Message-ID: the same however often it is sent
   * @param open what the link is called
   */
  public static Mail of(
      MailWords words,
      String to,
      String id,
      String subject,
      String text,
      String open,
      String link) {
    var page = new MailPage(words, subject);
    page.heading(subject, "");
    page.text(text);
    page.link(open, link);
    var plain = subject + "\n\n" + text + "\n\n" + link + "\n";
    return new Mail(to, id, subject, plain, page.end(), null);
  }
}
