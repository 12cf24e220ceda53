package app.parley.conversations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message says. Text is already clean: valid Unicode without NUL, at most 64 KiB.
 *
 * @param payload what a postback or quick reply carries for programs
 */
public record Content(
    MessageKind kind,
    @Nullable String text,
    List<Attached> attachments,
    @Nullable Location location,
    @Nullable String payload,
    List<Circumstance> circumstances) {

  public static Content text(String text) {
    return new Content(MessageKind.TEXT, text, List.of(), null, null, List.of());
  }

  public static Content unsupported(@Nullable String text) {
    return new Content(MessageKind.UNSUPPORTED, text, List.of(), null, null, List.of());
  }

  /**
   * A file as the provider announces it; its bytes are fetched later. The claims are not trusted.
   */
  public record Attached(
      AttachmentKind kind,
      @Nullable String name,
      @Nullable String mimeType,
      @Nullable String url,
      @Nullable Long id) {

    public Attached(
        AttachmentKind kind,
        @Nullable String name,
        @Nullable String mimeType,
        @Nullable String url) {
      this(kind, name, mimeType, url, null);
    }

    /** One of our own, whose bytes are kept under that id. */
    public static Attached ours(
        long id, AttachmentKind kind, @Nullable String name, String mimeType) {
      return new Attached(kind, name, mimeType, null, id);
    }
  }

  /** A place on the map, in degrees. */
  public record Location(
      double latitude, double longitude, @Nullable String name, @Nullable String address) {}

  /** How an attachment is shown. */
  public enum AttachmentKind {
    IMAGE,
    AUDIO,
    VIDEO,
    FILE,
    STICKER,
    CONTACT,
    SHARE;

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
