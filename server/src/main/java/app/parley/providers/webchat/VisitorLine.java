package app.parley.providers.webchat;

import app.parley.media.SharedFile;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a visitor's window.
 *
 * @param id the visitor's own id of what they wrote, or Parley's of a reply
 * @param author the first name of who replied
 * @param files with addresses that are good for an hour
 */
record VisitorLine(
    long position,
    From from,
    String id,
    String text,
    @Nullable String author,
    Instant at,
    List<SharedFile> files) {
  enum From {
    @JsonProperty("visitor")
    VISITOR,
    @JsonProperty("team")
    TEAM
  }
}
