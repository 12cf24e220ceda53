package app.parley.conversations;

import app.parley.feed.ChangeKind;
import app.parley.feed.Feed;
import app.parley.platform.Tx;
import app.parley.problems.Refused;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Closing and reopening by hand (C1, C2); a second time changes nothing. The callers may say which
 * version they saw: a stale one is refused as a conflict.
 */
@Component
public final class Closing {
  private final LostAssignees lostAssignees;
  private final Feed feed;
  private final Clock clock;

  Closing(LostAssignees lostAssignees, Feed feed, Clock clock) {
    this.lostAssignees = lostAssignees;
    this.feed = feed;
    this.clock = clock;
  }

  public void close(Tx tx, VisibleConversation where, @Nullable Long seen, Author by) {
    var thread = ConversationStore.lock(tx, where.id()).orElseThrow(Refused::notFound);
    thread.refuseUnlessAt(seen);
    var before = Totals.Place.of(thread);
    if (thread.close(clock.instant())) {
      record(tx, thread, before, by, "closed", ChangeKind.CONVERSATION_CLOSED);
    }
  }

  public void reopen(Tx tx, VisibleConversation where, @Nullable Long seen, Author by) {
    var thread = ConversationStore.lock(tx, where.id()).orElseThrow(Refused::notFound);
    thread.refuseUnlessAt(seen);
    var before = Totals.Place.of(thread);
    if (thread.reopen()) {
      record(tx, thread, before, by, "reopened", ChangeKind.CONVERSATION_REOPENED);
    }
  }

  private void record(
      Tx tx, Conversation thread, Totals.Place before, Author by, String event, ChangeKind kind) {
    var now = clock.instant();
    var rows = new ArrayList<NewMessage>();
    rows.add(thread.system(new SystemEvent(event, by.name(), null, null), by, now));
    thread.changes++;
    feed.append(tx, kind, thread.channelId, thread.id, rows.getFirst().id());
    if (thread.open) {
      lostAssignees.letGo(tx, thread, now).ifPresent(rows::add);
    }
    ConversationStore.store(tx, List.of(thread));
    MessageStore.insert(tx, rows);
    Totals.move(tx, before, Totals.Place.of(thread));
  }
}
