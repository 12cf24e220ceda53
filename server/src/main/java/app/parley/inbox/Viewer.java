package app.parley.inbox;

import java.time.Instant;
import java.util.Set;

/**
 * A user with the channels that they may use.
 *
 * @param joined what came before this counts as read
 */
record Viewer(long user, Instant joined, Set<Long> channels) {
  /** The same user looking at one channel; nothing where they may not use it. */
  Viewer onlyIn(long channel) {
    return new Viewer(user, joined, channels.contains(channel) ? Set.of(channel) : Set.of());
  }

  Long[] channelArray() {
    return channels.toArray(Long[]::new);
  }
}
