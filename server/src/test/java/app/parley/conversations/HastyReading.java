package app.parley.conversations;

import app.parley.feed.Feed;
import java.time.Clock;

/**
 * Read positions whose floors rise all the time and by little, so that few conversations suffice.
 */
public final class HastyReading {
  private HastyReading() {}

  public static ReadPositions with(Feed feed, Clock clock) {
    return new ReadPositions(feed, clock, new ReadFloor.Pace(3, 4, 5));
  }
}
