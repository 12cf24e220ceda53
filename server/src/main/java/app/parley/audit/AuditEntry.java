package app.parley.audit;

import app.parley.audit.Changes.Changed;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of the log. Without an actor nobody was signed in. */
public record AuditEntry(
    @JsonFormat(shape = JsonFormat.Shape.STRING) long id,
    Instant at,
    String kind,
    @Nullable Named actor,
    @Nullable String address,
    @Nullable Named subject,
    List<Changed> changes) {

  /** By the name of that moment. */
  public record Named(@JsonFormat(shape = JsonFormat.Shape.STRING) long id, String name) {
    static @Nullable Named of(@Nullable Long id, @Nullable String name) {
      return id == null || name == null ? null : new Named(id, name);
    }
  }
}
