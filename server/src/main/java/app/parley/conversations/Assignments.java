package app.parley.conversations;

import app.parley.feed.ChangeKind;
import app.parley.feed.Feed;
import app.parley.platform.Tx;
import app.parley.problems.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Giving a conversation to somebody, or to nobody (A2 to A4). */
@Component
public final class Assignments {
  private final Assignees assignees;
  private final Feed feed;
  private final Clock clock;

  Assignments(Assignees assignees, Feed feed, Clock clock) {
    this.assignees = assignees;
    this.feed = feed;
    this.clock = clock;
  }

  /**
   * @param to nobody when null
   * @param seen the version that the caller saw; without one the last wins
   * @throws Refused conflict when the conversation moved on since, or why that user cannot have it
   */
  public void assign(
      Tx tx, VisibleConversation where, @Nullable Long to, @Nullable Long seen, Author by) {
    var thread = ConversationStore.lock(tx, where.id()).orElseThrow(Refused::notFound);
    thread.refuseUnlessAt(seen);
    var assignee = to == null ? null : assignees.held(tx, thread.channelId, to);
    if (!Objects.equals(thread.assigneeId, to)) {
      give(tx, thread, assignee, by);
    }
  }

  private void give(Tx tx, Conversation thread, @Nullable Author to, Author by) {
    var before = Totals.Place.of(thread);
    thread.assigneeId = to == null ? null : to.id();
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
