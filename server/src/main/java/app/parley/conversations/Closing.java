package app.parley.conversations;

import app.parley.feed.ChangeKind;
import app.parley.feed.Feed;
import app.parley.platform.Tx;
import app.parley.problems.Refused;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Closing and reopening by hand (C1, C2); a second time changes nothing. */
@Component
public final class Closing {
  private final Feed feed;
  private final Clock clock;

  Closing(Feed feed, Clock clock) {
    this.feed = feed;
    this.clock = clock;
  }

  public void close(Tx tx, VisibleConversation where, Author by) {
    var thread = ConversationStore.lock(tx, where.id()).orElseThrow(Refused::notFound);
    var before = Totals.Place.of(thread);
    if (thread.close(clock.instant())) {
      record(tx, thread, before, by, "closed", ChangeKind.CONVERSATION_CLOSED);
    }
  }

  public void reopen(Tx tx, VisibleConversation where, Author by) {
    var thread = ConversationStore.lock(tx, where.id()).orElseThrow(Refused::notFound);
    var before = Totals.Place.of(thread);
    if (thread.reopen()) {
      record(tx, thread, before, by, "reopened", ChangeKind.CONVERSATION_REOPENED);
    }
  }

  private void record(
      Tx tx, Conversation thread, Totals.Place before, Author by, String event, ChangeKind kind) {
    var row = thread.system(new SystemEvent(event, by.name(), null, null), by, clock.instant());
    ConversationStore.store(tx, List.of(thread));
    MessageStore.insert(tx, List.of(row));
    Totals.move(tx, before, Totals.Place.of(thread));
    feed.append(tx, kind, thread.channelId, thread.id, row.id());
  }
}
