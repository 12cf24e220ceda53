package app.parley.simulator.webhook;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Runs the jobs of one lane one after another, and all lanes at the same time. */
final class Lanes {

  private final Map<String, Queue<Runnable>> waiting = new HashMap<>();

  synchronized void add(String lane, Runnable job) {
    var queue = waiting.get(lane);
    if (queue == null) {
      queue = new ArrayDeque<>();
      waiting.put(lane, queue);
      Thread.ofVirtual().name("lane " + lane).start(() -> drain(lane));
    }
    queue.add(job);
  }

  private void drain(String lane) {
    for (var job = next(lane); job != null; job = next(lane)) {
      job.run();
    }
  }

  private synchronized @Nullable Runnable next(String lane) {
    var queue = waiting.get(lane);
    var job = queue == null ? null : queue.poll();
    if (job == null) {
      waiting.remove(lane);
    }
    return job;
  }
}
