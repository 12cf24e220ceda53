package app.parley.accounts;

import app.parley.platform.Tx;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/**
 * Tells inside this process that sessions or tokens of a company ended, as soon as that is
 * committed.
 */
@Component
final class Endings {
  private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();

  void listen(LongConsumer listener) {
    listeners.add(listener);
  }

  void tellAfter(Tx tx) {
    tx.afterCommit(() -> listeners.forEach(listener -> listener.accept(tx.company())));
  }
}
