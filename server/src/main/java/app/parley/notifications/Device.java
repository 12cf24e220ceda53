package app.parley.notifications;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A browser that is told by Web Push, as its user sees it. */
record Device(
    @JsonFormat(shape = JsonFormat.Shape.STRING) long id,
    String name,
    Instant createdAt,
    @Nullable Instant lastUsedAt,
    @Nullable Trouble lastError) {

  /** What went wrong last, and when. */
  record Trouble(Instant at, String detail) {}
}
