package app.parley.conversations;

import static parley.schema.Tables.CONVERSATION_TOTAL;

import app.parley.feed.Change;
import app.parley.feed.ChangeKind;
import app.parley.feed.Feed;
import app.parley.feed.Follower;
import app.parley.platform.Tx;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Takes conversations from those who cannot have them any longer (A5): closed ones in the moment in
 * which they reopen, open ones after each change that may have put somebody out. It follows the
 * feed, so nobody is forgotten in a crash; what does not fit into one transaction it leaves to a
 * change of its own.
 */
@Component
final class LostAssignees implements Follower {
  static final int AT_ONCE = 100;
  private static final Author PARLEY = new Author(null, "Parley");
  private final Assignees assignees;
  private final Feed feed;
  private final Clock clock;

  LostAssignees(Assignees assignees, Feed feed, Clock clock) {
    this.assignees = assignees;
    this.feed = feed;
    this.clock = clock;
  }

  /** The line that says so, where the assignee of a conversation that reopens has to let go. */
  Optional<NewMessage> letGo(Tx tx, Conversation thread, Instant now) {
    var assignee = thread.assigneeId;
    return assignee == null
        ? Optional.empty()
        : assignees
            .lost(tx, thread.channelId, assignee)
            .map(lost -> unassigned(tx, thread, lost, now));
  }

  @Override
  public String name() {
    return "lost-assignees";
  }

  @Override
  public void follow(Tx tx, List<Change> changes) {
    if (changes.stream().anyMatch(LostAssignees::mayPutSomebodyOut)) {
      var room = AT_ONCE;
      for (var held : held(tx)) {
        room -= room == 0 ? 0 : takeFrom(tx, held, room);
      }
      if (room == 0) {
        feed.append(
            tx,
            new Change(0, ChangeKind.ASSIGNMENTS_LEFT, null, null, null, null, clock.instant()));
      }
    }
  }

  /** An assigning or reopening can have passed the change that put the assignee out. */
  private static boolean mayPutSomebodyOut(Change change) {
    return switch (change.kind()) {
      case USER_CHANGED,
          CHANNEL_CHANGED,
          CONVERSATION_ASSIGNED,
          CONVERSATION_REOPENED,
          ASSIGNMENTS_LEFT ->
          true;
      default -> false;
    };
  }

  private int takeFrom(Tx tx, Held held, int most) {
    var lost = assignees.lost(tx, held.channel(), held.user());
    if (lost.isEmpty()) {
      return 0;
    }
    var threads = ConversationStore.lockOpenOf(tx, held.channel(), held.user(), most);
    var before = new HashMap<Long, Totals.Place>();
    var rows = new ArrayList<NewMessage>();
    for (var thread : threads) {
      before.put(thread.id, Totals.Place.of(thread));
      rows.add(unassigned(tx, thread, lost.get(), clock.instant()));
    }
    ConversationStore.store(tx, threads);
    if (!rows.isEmpty()) {
      MessageStore.insert(tx, rows);
    }
    threads.forEach(one -> Totals.move(tx, before.get(one.id), Totals.Place.of(one)));
    return threads.size();
  }

  private NewMessage unassigned(Tx tx, Conversation thread, Assignees.Lost lost, Instant now) {
    thread.assigneeId = null;
    thread.changes++;
    var event = new SystemEvent("unassigned", null, lost.name(), lost.reason());
    var row = thread.system(event, PARLEY, now);
    feed.append(tx, ChangeKind.CONVERSATION_ASSIGNED, thread.channelId, thread.id, row.id());
    return row;
  }

  private static List<Held> held(Tx tx) {
    return tx.sql()
        .select(CONVERSATION_TOTAL.CHANNEL_ID, CONVERSATION_TOTAL.ASSIGNEE_ID)
        .from(CONVERSATION_TOTAL)
        .where(
            CONVERSATION_TOTAL.COMPANY_ID.eq(tx.company()),
            CONVERSATION_TOTAL.STATUS.eq(DSL.inline("open")),
            CONVERSATION_TOTAL.ASSIGNEE_ID.ne(DSL.inline(0L)),
            CONVERSATION_TOTAL.TOTAL.gt(DSL.inline(0L)))
        .orderBy(CONVERSATION_TOTAL.CHANNEL_ID, CONVERSATION_TOTAL.ASSIGNEE_ID)
        .fetch(row -> new Held(row.value1(), row.value2()));
  }

  /** Somebody has open conversations of a channel. */
  private record Held(long channel, long user) {}
}
