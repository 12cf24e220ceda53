package app.parley.simulator.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The machine's clock, moved by an offset that can be changed while running. */
public final class ShiftedClock extends Clock {

  private final Clock machine = Clock.systemUTC();
  private volatile Duration offset;

  public ShiftedClock(Duration offset) {
    this.offset = offset;
  }

  public void shift(Duration newOffset) {
    offset = newOffset;
  }

  @Override
  public Instant instant() {
    return machine.instant().plus(offset);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }
}
