package app.parley.accounts;

import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Bucket4j's time from the program's clock. */
record ByClock(Clock clock) implements TimeMeter {
  @Override
  public long currentTimeNanos() {
    return Duration.between(Instant.EPOCH, clock.instant()).toNanos();
  }

  @Override
  public boolean isWallClockBased() {
    return true;
  }
}
