package app.parley.conversations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parley.schema.tables.records.MessageRecord;

/** What a list shows of a conversation's last message; kept in the conversation's row. */
public record LastMessage(
    long id,
    String kind,
    String direction,
    @Nullable String text,
    String status,
    @Nullable String authorName,
    Instant at,
    @Nullable String attachmentKind) {
  private static final int PREVIEW = 200;

  static LastMessage of(NewMessage message, String conversationName) {
    var attachments = message.content().attachments();
    return new LastMessage(
        message.id(),
        message.content().kind().word(),
        message.inbound() ? "in" : "out",
        preview(message.content().text()),
        message.status().word(),
        message.author() == null ? conversationName : message.author().name(),
        message.place(),
        attachments.isEmpty() ? null : attachments.getFirst().kind().word());
  }

  /** The participant's own message under their new name; anybody else's as it is. */
  LastMessage byParticipant(String name) {
    return direction.equals("in")
        ? new LastMessage(id, kind, direction, text, status, name, at, attachmentKind)
        : this;
  }

  static LastMessage of(
      MessageRecord row, String conversationName, @Nullable String attachmentKind) {
    return new LastMessage(
        row.getId(),
        row.getKind(),
        row.getDirection(),
        preview(row.getText()),
        row.getStatus(),
        row.getDirection().equals("in") ? conversationName : row.getAuthorName(),
        row.getPlaceAt(),
        attachmentKind);
  }

  LastMessage withStatus(Delivery state) {
    return new LastMessage(id, kind, direction, text, state.word(), authorName, at, attachmentKind);
  }

  LastMessage withText(@Nullable String newText) {
    return new LastMessage(
        id, kind, direction, preview(newText), status, authorName, at, attachmentKind);
  }

  private static @Nullable String preview(@Nullable String text) {
    return text == null || text.length() <= PREVIEW
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, PREVIEW)));
  }
}
