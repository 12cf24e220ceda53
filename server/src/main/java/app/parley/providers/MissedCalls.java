package app.parley.providers;

import app.parley.platform.Ids;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Channels whose provider called while its call could not be taken. Kept in memory, since the
 * database is what is away then; what gets lost with it waits for the hourly look.
 */
@Component
final class MissedCalls {
  private static final int MOST = 10_000;
  private final Set<Long> channels = ConcurrentHashMap.newKeySet();

  /** Takes the id as it stands in the address: nobody can be asked whether there is such a one. */
  void at(String id) {
    Ids.parse(id).ifPresent(this::at);
  }

  void at(long channel) {
    if (channels.size() < MOST) {
      channels.add(channel);
    }
  }

  Set<Long> all() {
    return Set.copyOf(channels);
  }

  /** Seen to, or nobody's. */
  void forget(long channel) {
    channels.remove(channel);
  }
}
