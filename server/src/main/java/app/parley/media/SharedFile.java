package app.parley.media;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;

/**
 * A file as it is shown to a customer in a place of ours.
 *
 * @param url good for an hour; answers with something to be saved
 */
public record SharedFile(
    @JsonFormat(shape = JsonFormat.Shape.STRING) long id,
    String name,
    String mimeType,
    long size,
    String url,
    @Nullable Small thumbnail) {

  /** A picture drawn anew, with its measures in pixels. */
  public record Small(String url, int width, int height) {}
}
