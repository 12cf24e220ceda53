package app.parley.simulator.webhook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Holds jobs back until enough are gathered, or half a second passed, and runs them in disorder.
 */
final class Shuffle {

  private static final long LONGEST_WAIT_MS = 500;

  private final Map<String, List<Runnable>> held = new HashMap<>();
  private final Random random = new Random(7);

  synchronized void gather(String account, int window, Runnable job) {
    var jobs = held.computeIfAbsent(account, key -> new ArrayList<>());
    jobs.add(job);
    if (jobs.size() >= window) {
      release(account, jobs);
    } else if (jobs.size() == 1) {
      Thread.ofVirtual().start(() -> releaseLate(account, jobs));
    }
  }

  private void releaseLate(String account, List<Runnable> jobs) {
    try {
      Thread.sleep(LONGEST_WAIT_MS);
      release(account, jobs);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void release(String account, List<Runnable> jobs) {
    if (held.remove(account, jobs)) {
      Collections.shuffle(jobs, random);
      jobs.forEach(Runnable::run);
    }
  }
}
