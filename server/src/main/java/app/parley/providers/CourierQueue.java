package app.parley.providers;

import app.parley.conversations.QueuedReplies;
import app.parley.feed.Change;
import app.parley.feed.ChangeKind;
import app.parley.feed.Follower;
import app.parley.platform.Tx;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts every reply that waits to be sent into the outbox, once, by following the feed. */
@Component
final class CourierQueue implements Follower {
  private static final Set<ChangeKind> OF_MESSAGES =
      Set.of(ChangeKind.MESSAGE_CREATED, ChangeKind.MESSAGE_UPDATED);

  private final Outbox outbox;
  private final Courier courier;

  CourierQueue(Outbox outbox, Courier courier) {
    this.outbox = outbox;
    this.courier = courier;
  }

  @Override
  public String name() {
    return "courier";
  }

  @Override
  public void follow(Tx tx, List<Change> changes) {
    var messages = Change.ids(changes, Change::messageId, OF_MESSAGES);
    if (messages.isEmpty()) {
      return;
    }
    var queued = QueuedReplies.among(tx, messages);
    if (!queued.isEmpty()) {
      outbox.add(tx, queued);
      tx.afterCommit(() -> courier.wake(tx.company()));
    }
  }
}
