package app.parley.feed;

import app.parley.platform.Rounds;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells readers of the feed where it has come to: at once by the bus, and again every few seconds
 * by looking, for hints that were lost and for changes of other nodes.
 */
@Component
public final class FeedWatch implements SmartLifecycle {
  private final FeedHeads heads;
  private final FeedBus bus;
  private final List<FeedBus.Listener> listeners = new CopyOnWriteArrayList<>();
  private final Rounds rounds = new Rounds("feed-watch", Duration.ofSeconds(5), this::look);

  FeedWatch(FeedHeads heads, FeedBus bus) {
    this.heads = heads;
    this.bus = bus;
  }

  /**
   * Calls the listener with hints, often with the same one again: it must be quick and forgiving.
   */
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
    rounds.begin();
  }

  @Override
  public void stop() {
    rounds.end();
  }

  @Override
  public boolean isRunning() {
    return rounds.isGoing();
  }
}
