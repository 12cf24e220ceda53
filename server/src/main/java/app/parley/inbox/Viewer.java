package app.parley.inbox;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A user with the channels that they may use.
 *
 * @param joined what came before this counts as read
 */
record Viewer(long user, Instant joined, Set<Long> channels) {
  /** The same user looking at some channels; nothing where they may not use them. */
  Viewer onlyIn(Set<Long> some) {
    return new Viewer(
        user, joined, channels.stream().filter(some::contains).collect(Collectors.toSet()));
  }

  Long[] channelArray() {
    return channels.toArray(Long[]::new);
  }
}
