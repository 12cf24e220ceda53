package app.parley.inbox;

import app.parley.conversations.Circumstance;
import app.parley.conversations.Content;
import app.parley.conversations.Extra;
import app.parley.conversations.SystemEvent;
import app.parley.inbox.SharedConversation.NamedRef;
import app.parley.media.Uploaded;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as threads and events show it.
 *
 * @param partOf the id of the first message of the same reply, where one left as several
 */
public record ThreadMessage(
    @JsonFormat(shape = JsonFormat.Shape.STRING) long id,
    @Nullable String clientId,
    String direction,
    String kind,
    @Nullable String text,
    List<Attachment> attachments,
    Author author,
    String status,
    @Nullable Failure error,
    Instant at,
    @Nullable Quote replyTo,
    boolean late,
    @Nullable Instant editedAt,
    @Nullable Instant removedAt,
    List<Extra.Reaction> reactions,
    Content.@Nullable Location location,
    @Nullable SystemEvent system,
    List<NamedRef> mentions,
    List<Circumstance> circumstances,
    @Nullable String partOf) {

  /**
   * {@code url} is null until the bytes are kept; {@code problem} says why they never will be, and
   * {@code problemCode} in a word.
   */
  public record Attachment(
      @JsonFormat(shape = JsonFormat.Shape.STRING) long id,
      String kind,
      @Nullable String name,
      @Nullable String mimeType,
      @Nullable Long size,
      @Nullable String url,
      @Nullable Thumbnail thumbnail,
      @Nullable String problem,
      @Nullable String problemCode) {

    static Attachment of(Uploaded file) {
      return new Attachment(
          file.id(),
          file.kind().word(),
          file.name(),
          file.type(),
          file.size(),
          null,
          null,
          null,
          null);
    }
  }

  /** A picture drawn anew, with its measures in pixels. */
  public record Thumbnail(String url, int width, int height) {}

  /** Type is participant, user or system. */
  /** {@code id} is the user's, where a user wrote it. */
  public record Author(
      String type,
      @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable Long id,
      @Nullable String name) {}

  /** The message that this one answers; without an id where it is not kept here. */
  public record Quote(
      @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable Long id,
      @Nullable String text,
      @Nullable String authorName) {}

  /** Why it did not go out, in plain words. */
  public record Failure(@Nullable String code, String detail) {}
}
