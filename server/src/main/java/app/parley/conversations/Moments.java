package app.parley.conversations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which of two moments comes first or last. */
final class Moments {
  private Moments() {}

  static Instant earliest(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** The other where there is no first. */
  static Instant latest(@Nullable Instant one, Instant other) {
    return one != null && one.isAfter(other) ? one : other;
  }
}
