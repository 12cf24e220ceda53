package app.parley.notifications;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be written.
 *
 * @param id the same however often it is sent
 * @param unsubscribe where one click ends mails of this kind
 */
record Letter(String to, String id, List<Part> parts, String unsubscribe, String settings) {

  /** What there is of one conversation. */
  record Part(
      String participant,
      String channel,
      @Nullable String assignedBy,
      boolean assigned,
      List<String> texts,
      String address) {

    String heading() {
      if (!assigned) {
        return "New messages from " + participant;
      }
      return assignedBy == null
          ? "You were assigned " + participant
          : assignedBy + " assigned " + participant + " to you";
    }
  }

  /** In one line, whatever people are called. */
  String subject() {
    var subject =
        parts.size() == 1
            ? parts.getFirst().heading() + " (" + parts.getFirst().channel() + ")"
            : "News in " + parts.size() + " conversations";
    return subject.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\x{80}-\\x{9f}]+", " ").strip();
  }

  String text() {
    var text = new StringBuilder();
    for (var part : parts) {
      text.append(part.heading()).append(" (").append(part.channel()).append(")\n\n");
      part.texts().forEach(one -> text.append(one).append("\n\n"));
      text.append(part.address()).append("\n\n\n");
    }
    return text.append("Notifications: ").append(settings).append('\n').toString();
  }
}
