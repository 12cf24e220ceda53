package app.parley.live;

import app.parley.channels.Channel;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Changes of one company in order, with who may use which channel at the moment of reading.
 *
 * @param upTo the number of the last change that was read, also when nobody is told of it
 * @param more whether later ones were left unread
 * @param accessMoved whether a channel changed among these
 */
record Batch(
    List<LiveEvent> events, long upTo, boolean more, boolean accessMoved, List<Channel> channels) {

  Set<Long> usableBy(long user) {
    return channels.stream()
        .filter(channel -> channel.isUsableBy(user))
        .map(Channel::id)
        .collect(Collectors.toSet());
  }

  List<Frame> framesFor(long user, Set<Long> usable) {
    return events.stream()
        .filter(event -> event.audience().includes(user, usable))
        .map(LiveEvent::frame)
        .toList();
  }
}
