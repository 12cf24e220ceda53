package app.parley.feed;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One follower at work, from a start to a stop: at most one run per company, a few companies at
 * once. Hints that come during a run, or while changes gather after it, make it look once more.
 */
final class FollowerLane {
  private static final Logger LOG = LoggerFactory.getLogger(FollowerLane.class);
  private static final int COMPANIES_AT_ONCE = 4;
  private static final long OTHER_NODE_PAUSE_MILLIS = 200;
  private static final long FIRST_PAUSE_MILLIS = 500;
  private static final long LONGEST_PAUSE_MILLIS = 10_000;

  private final FollowerStep step;
  private final ConcurrentHashMap<Long, Long> reached = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Long, Boolean> hintedAgain = new ConcurrentHashMap<>();
  private final Semaphore turns = new Semaphore(COMPANIES_AT_ONCE);
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final ExecutorService threads;

  FollowerLane(FollowerStep step) {
    this.step = step;
    this.threads =
        Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("follower-" + step.follower() + "-", 0).factory());
  }

  void moved(long company, long seq) {
    if (reached.getOrDefault(company, -1L) < seq
        && !hintedAgain.merge(company, false, (running, hint) -> true)) {
      startRun(company);
    }
  }

  void stopSoon() {
    stopping.countDown();
    threads.shutdown();
  }

  void awaitStop(Duration limit) throws InterruptedException {
    if (!threads.awaitTermination(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      threads.shutdownNow();
    }
  }

  private void startRun(long company) {
    try {
      threads.execute(() -> run(company));
    } catch (RejectedExecutionException stopped) {
      LOG.debug("{} has stopped; company {} waits for the next start", step.follower(), company);
    }
  }

  private void run(long company) {
    do {
      catchUp(company);
      rest(step.gathering().toMillis());
    } while (hintedAgain.computeIfPresent(company, (key, again) -> again ? false : null) != null);
  }

  private void catchUp(long company) {
    var failures = 0;
    var more = true;
    while (more && stopping.getCount() > 0) {
      try {
        more = goOn(company);
        failures = 0;
      } catch (RuntimeException trouble) {
        failures++;
        restAfter(trouble, failures, company);
      }
    }
  }

  private boolean goOn(long company) {
    return switch (inTurn(company)) {
      case FollowerStep.ElsewhereNow now -> {
        rest(OTHER_NODE_PAUSE_MILLIS);
        yield true;
      }
      case FollowerStep.UpTo upTo -> {
        reached.put(company, upTo.seq());
        yield upTo.moreWaits();
      }
    };
  }

  private FollowerStep.Outcome inTurn(long company) {
    turns.acquireUninterruptibly();
    try {
      return step.of(company);
    } finally {
      turns.release();
    }
  }

  private void restAfter(RuntimeException trouble, int failures, long company) {
    if (failures == 1) {
      LOG.error(
          "{} cannot follow company {}: its place stays, and it tries again at least every {} s",
          step.follower(),
          company,
          LONGEST_PAUSE_MILLIS / 1000,
          trouble);
    }
    var limit = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(failures, 10));
    rest(ThreadLocalRandom.current().nextLong(limit / 10, limit));
  }

  private void rest(long millis) {
    try {
      stopping.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
