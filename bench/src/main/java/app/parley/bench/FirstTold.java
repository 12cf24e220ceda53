package app.parley.bench;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How long after a conversation's first message was due each recipient is told of it. What comes
 * later of the same conversation is held for ten seconds by rule, and not counted.
 */
final class FirstTold {
  private final Map<String, Long> due = new ConcurrentHashMap<>();
  private final Set<String> told = ConcurrentHashMap.newKeySet();
  private final Samples samples = new Samples();

  void isDue(String conversation, long at) {
    due.putIfAbsent(conversation, at);
  }

  void isTold(String recipient, String conversation) {
    long now = System.nanoTime();
    var since = due.get(conversation);
    if (since != null && told.add(recipient + " " + conversation)) {
      samples.add(now - since);
    }
  }

  int count() {
    return samples.count();
  }

  Samples samples() {
    return samples;
  }
}
