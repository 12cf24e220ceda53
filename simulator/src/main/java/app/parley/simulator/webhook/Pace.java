package app.parley.simulator.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How fast things follow each other; all in milliseconds. The providers' own pauses between retries
 * grow to hours, far too slow to watch, so these are shorter.
 *
 * @param readMs null when a message is read only once somebody opens the phone
 */
public record Pace(
    long echoMs,
    long sentMs,
    long deliveredMs,
    @Nullable Long readMs,
    long retryFirstMs,
    long retryCapMs) {

  public static final Pace DEFAULT = new Pace(30, 60, 250, null, 250, 4_000);

  /** Doubling from the first pause to the cap; none before the second attempt. */
  public Duration pauseAfter(int tries) {
    if (tries <= 1) {
      return Duration.ZERO;
    }
    long doubled = retryFirstMs << Math.min(tries - 2, 20);
    return Duration.ofMillis(Math.min(retryCapMs, doubled));
  }
}
