package app.parley.notifications;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a user's screens show of a conversation (N3): the first news at once, and what comes within
 * ten seconds of it as one when they are over.
 *
 * @param shown whether something is shown that was not taken away
 * @param quietUntil nothing new is shown before
 * @param waiting how many pieces of news wait
 */
record Pace(
    Ledger.Place place, boolean shown, Instant quietUntil, int waiting, long latestMessage) {
  static final Duration QUIET = Duration.ofSeconds(10);

  static Pace before(Ledger.Place place) {
    return new Pace(place, false, Instant.EPOCH, 0, 0);
  }

  boolean isQuietAt(Instant now) {
    return waiting > 0 || now.isBefore(quietUntil);
  }

  boolean isDueAt(Instant now) {
    return waiting > 0 && !now.isBefore(quietUntil);
  }

  /** When what waits is to be shown; null where nothing does. */
  @Nullable Instant dueAt() {
    return waiting > 0 ? quietUntil : null;
  }

  Pace shows(long message, Instant now) {
    return new Pace(place, true, now.plus(QUIET), 0, message);
  }

  Pace keepsWaiting(long message) {
    return new Pace(place, shown, quietUntil, waiting + 1, message);
  }

  Pace withNothingWaiting() {
    return new Pace(place, shown, quietUntil, 0, latestMessage);
  }
}
