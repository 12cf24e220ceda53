package app.parley.links;

import app.parley.feed.Change;
import app.parley.feed.ChangeKind;
import app.parley.feed.Follower;
import app.parley.platform.Tx;
import java.time.Duration;
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

  /** Of a burst of messages a note is written once in a second, well within the two of L6. */
  @Override
  public Duration gathering() {
    return Duration.ofSeconds(1);
  }

  /** Each change may rewrite a note of 100 kB, and others wait for it. */
  @Override
  public int atOnce() {
    return 100;
  }

  @Override
  public void follow(Tx tx, List<Change> changes) {
    var moves = moves(changes);
    if (!moves.isEmpty()) {
      history.write(tx, LinkRows.lockBehind(tx, moves), moves);
    }
  }

  private static Map<Long, Move> moves(List<Change> changes) {
    var moves = new HashMap<Long, Move>();
    for (var change : changes) {
      if (change.conversationId() != null && isTold(change.kind())) {
        moves.merge(change.conversationId(), Move.of(change), Move::and);
      }
    }
    return moves;
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
