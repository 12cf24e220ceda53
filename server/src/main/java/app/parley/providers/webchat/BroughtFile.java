package app.parley.providers.webchat;

import app.parley.conversations.Content.Attached;
import app.parley.conversations.Content.AttachmentKind;
import app.parley.media.BroughtFiles;
import app.parley.media.Uploaded;
import app.parley.platform.Ids;
import app.parley.platform.json.ForeignJson;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A file that a visitor brought, as the call about its message tells of it. */
record BroughtFile(long id, AttachmentKind kind, @Nullable String name, String type) {
  /** Ids have 18 digits at most. */
  private static final long HIGHEST_ID = 1_000_000_000_000_000_000L;

  static BroughtFile of(Uploaded file) {
    return new BroughtFile(file.id(), file.kind(), file.name(), file.type());
  }

  /**
   * The same for what a window sends again: both the line and the message may have it by then,
   * while nobody got an answer.
   */
  static long id(long visitor, String clientId) {
    var hash = VisitorSecret.hash("file of " + visitor + ":" + clientId);
    return Math.floorMod(ByteBuffer.wrap(hash).getLong(), HIGHEST_ID);
  }

  /** Null for what is none. */
  static @Nullable BroughtFile read(ForeignJson json) {
    var id = Ids.parse(Objects.requireNonNullElse(json.text("id"), ""));
    return id.isEmpty()
        ? null
        : new BroughtFile(
            id.getAsLong(),
            kind(json.text("kind")),
            json.text("name"),
            Objects.requireNonNullElse(json.text("type"), ""));
  }

  private static AttachmentKind kind(@Nullable String word) {
    return Arrays.stream(AttachmentKind.values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElse(AttachmentKind.FILE);
  }

  void write(ObjectNode json) {
    json.put("id", Long.toString(id)).put("kind", kind.word());
    json.put("name", name).put("type", type);
  }

  Attached attached() {
    return new Attached(kind, name, type, BroughtFiles.address(id), id);
  }
}
