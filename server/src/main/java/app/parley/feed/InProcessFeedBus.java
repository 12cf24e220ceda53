package app.parley.feed;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

@Component
final class InProcessFeedBus implements FeedBus {
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();

  @Override
  public void signal(long company, long seq) {
    listeners.forEach(listener -> listener.moved(company, seq));
  }

  @Override
  public void listen(Listener listener) {
    listeners.add(listener);
  }
}
