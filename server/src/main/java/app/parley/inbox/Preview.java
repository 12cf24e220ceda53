package app.parley.inbox;

import app.parley.conversations.LastMessage;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a row of a list shows of the last message. */
public record Preview(
    @JsonFormat(shape = JsonFormat.Shape.STRING) long id,
    String kind,
    String direction,
    @Nullable String text,
    String status,
    @Nullable String authorName,
    Instant at,
    @Nullable Hint attachment) {

  static @Nullable Preview of(@Nullable LastMessage last) {
    if (last == null) {
      return null;
    }
    var hint = last.attachmentKind() == null ? null : new Hint(last.attachmentKind(), null);
    return new Preview(
        last.id(),
        last.kind(),
        last.direction(),
        last.text(),
        last.status(),
        last.authorName(),
        last.at(),
        hint);
  }

  /** The first attachment of the message. */
  public record Hint(String kind, @Nullable String name) {}
}
