package app.parley.feed;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells readers of the feed where it has come to: at once by the bus, and again every few seconds by looking, for
 * hints that were lost and for changes of other nodes.
 */
@Component
public final class FeedWatch implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(FeedWatch.class);
  private static final long SHORTEST_PAUSE_MILLIS = 4_000;
  private static final long LONGEST_PAUSE_MILLIS = 6_000;

  private final FeedHeads heads;
  private final FeedBus bus;
  private final List<FeedBus.Listener> listeners = new CopyOnWriteArrayList<>();
  private volatile @Nullable Thread watcher;

  FeedWatch(FeedHeads heads, FeedBus bus) {
    this.heads = heads;
    this.bus = bus;
  }

  /** Calls the listener with hints, often with the same one again: it must be quick and forgiving. */
  public void listen(FeedBus.Listener listener) {
    listeners.add(listener);
    bus.listen(listener);
  }

  /** Tells every company's position now. */
  void look() {
    var found = heads.all();
    listeners.forEach(listener -> found.forEach(listener::moved));
  }

  @Override
  public void start() {
    watcher = Thread.ofVirtual().name("feed-watch").start(this::watch);
  }

  @Override
  public void stop() {
    var ended = watcher;
    watcher = null;
    if (ended != null) {
      ended.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return watcher != null;
  }

  private void watch() {
    var troubled = false;
    while (pause()) {
      try {
        look();
        troubled = false;
      } catch (DataAccessException trouble) {
        if (!troubled) {
          LOG.warn("Cannot look at the feed; looking again every few seconds", trouble);
        }
        troubled = true;
      }
    }
  }

  private boolean pause() {
    try {
      Thread.sleep(
          ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS));
      return watcher == Thread.currentThread();
    } catch (InterruptedException stopped) {
      return false;
    }
  }
}
