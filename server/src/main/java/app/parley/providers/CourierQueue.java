package app.parley.providers;

import app.parley.conversations.QueuedReplies;
import app.parley.feed.Change;
import app.parley.feed.ChangeKind;
import app.parley.feed.Follower;
import app.parley.platform.Tx;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts every reply that waits to be sent into the outbox, once, by following the feed. */
@Component
final class CourierQueue implements Follower {
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
    var messages =
        changes.stream()
            .filter(change -> concernsMessages(change.kind()))
            .map(Change::messageId)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    if (messages.isEmpty()) {
      return;
    }
    var queued = QueuedReplies.among(tx, messages);
    if (!queued.isEmpty()) {
      outbox.add(tx, queued);
      tx.lastly(Wake.class, () -> new Wake(tx.company(), courier));
    }
  }

  private static boolean concernsMessages(ChangeKind kind) {
    return kind == ChangeKind.MESSAGE_CREATED || kind == ChangeKind.MESSAGE_UPDATED;
  }

  /** The courier looks when the rows are there for it to see. */
  private record Wake(long company, Courier courier) implements Tx.LastStep {
    @Override
    public int turn() {
      return 90;
    }

    @Override
    public void beforeCommit(Tx tx) {}

    @Override
    public void afterCommit() {
      courier.wake(company);
    }
  }
}
