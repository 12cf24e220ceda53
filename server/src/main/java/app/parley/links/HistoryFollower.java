package app.parley.links;

import app.parley.feed.Change;
import app.parley.feed.ChangeKind;
import app.parley.feed.Follower;
import app.parley.platform.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Keeps the history notes of linked conversations (rules L3 to L6). Its place in the feed moves
 * with what it writes, so nothing is left out and nothing written twice.
 */
@Component
final class HistoryFollower implements Follower {
  private final HistoryWriting history;

  HistoryFollower(HistoryWriting history) {
    this.history = history;
  }

  @Override
  public String name() {
    return "history-notes";
  }

  @Override
  public void follow(Tx tx, List<Change> changes) {
    var moved = moved(changes);
    if (!moved.isEmpty()) {
      for (var link : LinkRows.lockOf(tx, moved.keySet())) {
        history.write(tx, link, moved.getOrDefault(link.getConversationId(), List.of()));
      }
    }
  }

  /** When which conversations changed. */
  private static Map<Long, List<Instant>> moved(List<Change> changes) {
    var moved = new HashMap<Long, List<Instant>>();
    for (var change : changes) {
      if (change.conversationId() != null && isTold(change.kind())) {
        moved.merge(change.conversationId(), List.of(change.at()), HistoryFollower::joined);
      }
    }
    return moved;
  }

  private static List<Instant> joined(List<Instant> some, List<Instant> more) {
    var all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  private static boolean isTold(ChangeKind kind) {
    return switch (kind) {
      case CONVERSATION_UPDATED,
          CONVERSATION_CLOSED,
          CONVERSATION_REOPENED,
          CONVERSATION_ASSIGNED,
          MESSAGE_CREATED,
          MESSAGE_UPDATED,
          CONVERSATION_CREATED ->
          true;
      default -> false;
    };
  }
}
