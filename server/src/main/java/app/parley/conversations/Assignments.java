package app.parley.conversations;

import app.parley.feed.ChangeKind;
import app.parley.feed.Feed;
import app.parley.platform.Tx;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Giving a conversation to somebody, or to nobody (A3, A4). Whether they may have it is asked by
 * the caller.
 */
@Component
public final class Assignments {
  private final Feed feed;
  private final Clock clock;

  Assignments(Feed feed, Clock clock) {
    this.feed = feed;
    this.clock = clock;
  }

  /**
   * @param to nobody when null
   * @param seen the version that the caller saw; without one the last wins
   * @throws Refused conflict when the conversation moved on since
   */
  public void assign(
      Tx tx, VisibleConversation where, @Nullable Author to, @Nullable Long seen, Author by) {
    var thread = ConversationStore.lock(tx, where.id()).orElseThrow(Refused::notFound);
    if (seen != null && seen != thread.version) {
      throw new Refused(ProblemType.CONFLICT, "The conversation changed meanwhile.");
    }
    var assignee = to == null ? null : to.id();
    if (Objects.equals(thread.assigneeId, assignee)) {
      return;
    }
    var before = Totals.Place.of(thread);
    thread.assigneeId = assignee;
    var event =
        new SystemEvent(
            to == null ? "unassigned" : "assigned", by.name(), to == null ? null : to.name(), null);
    var row = thread.system(event, by, clock.instant());
    ConversationStore.store(tx, List.of(thread));
    MessageStore.insert(tx, List.of(row));
    Totals.move(tx, before, Totals.Place.of(thread));
    feed.append(tx, ChangeKind.CONVERSATION_ASSIGNED, thread.channelId, thread.id, row.id());
  }
}
