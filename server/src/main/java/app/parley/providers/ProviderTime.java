package app.parley.providers;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/** A time that a provider tells, if it can be true; Parley's own otherwise. */
public final class ProviderTime {
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Duration AHEAD = Duration.ofDays(1);

  private ProviderTime() {}

  public static Instant ofMillis(OptionalLong millis, Instant receivedAt) {
    if (millis.isEmpty()) {
      return receivedAt;
    }
    var told = Instant.ofEpochMilli(millis.getAsLong());
    return told.isBefore(EARLIEST) || told.isAfter(receivedAt.plus(AHEAD)) ? receivedAt : told;
  }
}
