package app.parley.notifications;

import app.parley.platform.mail.Mail;
import app.parley.platform.mail.MailWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be written.
 *
 * @param id the same however often it is sent
 * @param unsubscribe where one click ends mails of this kind
 */
record Letter(
    String to, String id, MailWords words, List<Part> parts, String unsubscribe, String settings) {

  /** What there is of one conversation. */
  record Part(
      String participant,
      String channel,
      @Nullable String assignedBy,
      boolean assigned,
      List<String> texts,
      String address) {

    String heading(MailWords words) {
      if (!assigned) {
        return words.say("new", participant);
      }
      return assignedBy == null
          ? words.say("assigned", participant)
          : words.say("assigned-by", assignedBy, participant);
    }
  }

  Mail mail() {
    return new Mail(to, id, subject(), text(), LetterPage.of(this), unsubscribe);
  }

  /** In one line, whatever people are called. */
  String subject() {
    var subject =
        parts.size() == 1
            ? parts.getFirst().heading(words) + " (" + parts.getFirst().channel() + ")"
            : words.say("digest", parts.size());
    return subject.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\x{80}-\\x{9f}]+", " ").strip();
  }

  String text() {
    var text = new StringBuilder();
    for (var part : parts) {
      text.append(part.heading(words)).append(" (").append(part.channel()).append(")\n\n");
      part.texts().forEach(one -> text.append(one).append("\n\n"));
      text.append(part.address()).append("\n\n\n");
    }
    return text.append(words.say("settings")).append(": ").append(settings).append('\n').toString();
  }
}
