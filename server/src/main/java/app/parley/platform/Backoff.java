package app.parley.platform;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: doubling, capped, with full jitter so that tries do not
 * march in step.
 */
public record Backoff(Duration first, Duration cap, RandomGenerator random) {
  private static final int DOUBLINGS = 20;

  /** A moment between nothing and the doubled wait of that attempt, the first being 1. */
  public Duration before(int attempt) {
    long most = Math.min(cap.toMillis(), first.toMillis() << Math.min(attempt - 1, DOUBLINGS));
    return Duration.ofMillis(random.nextLong(most + 1));
  }
}
