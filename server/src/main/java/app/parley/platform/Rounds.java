package app.parley.platform;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A look around at a steady pace, from {@link #begin} to {@link #end}. A round that fails is told
 * once, and the next one comes all the same.
 */
public final class Rounds {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
  private final String name;
  private final Duration pace;
  private final Runnable round;
  private @Nullable ScheduledExecutorService timer;
  private boolean troubled;

  public Rounds(String name, Duration pace, Runnable round) {
    this.name = name;
    this.pace = pace;
    this.round = round;
  }

  public synchronized void begin() {
    timer = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name(name).factory());
    var unused = timer.scheduleWithFixedDelay(this::go, 0, pace.toMillis(), TimeUnit.MILLISECONDS);
  }

  public synchronized void end() {
    if (timer != null) {
      timer.shutdownNow();
      timer = null;
    }
  }

  public synchronized boolean isGoing() {
    return timer != null;
  }

  private void go() {
    try {
      round.run();
      troubled = false;
    } catch (RuntimeException e) {
      if (!troubled) {
        LOG.warn("{} failed; the next round comes in {}: {}", name, pace, e.toString());
      }
      troubled = true;
    }
  }
}
