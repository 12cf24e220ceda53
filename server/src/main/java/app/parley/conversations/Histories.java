package app.parley.conversations;

import static app.parley.feed.ChangeKind.CONVERSATION_UPDATED;

import app.parley.feed.Feed;
import app.parley.platform.Tx;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes what happened before, with the times at which it happened. Nothing of it is sent or
 * announced.
 */
@Component
public final class Histories {
  private final Feed feed;

  Histories(Feed feed) {
    this.feed = feed;
  }

  /**
   * Adds a past, oldest first, to one participant's thread, and makes the thread when there is
   * none. Gives its id.
   */
  public long add(Tx tx, long channel, String address, List<Past> past) {
    var known = ConversationStore.lockByAddress(tx, channel, List.of(address)).get(address);
    var thread = known == null ? Conversation.begin(channel, address, past.getFirst().at()) : known;
    var before = known == null ? null : Totals.Place.of(known);
    var rows = new ArrayList<NewMessage>();
    past.forEach(happened -> add(thread, happened, rows));
    ConversationStore.store(tx, List.of(thread));
    MessageStore.insert(tx, rows);
    Totals.move(tx, before, Totals.Place.of(thread));
    feed.append(tx, CONVERSATION_UPDATED, channel, thread.id, null);
    return thread.id;
  }

  private static void add(Conversation thread, Past happened, List<NewMessage> rows) {
    switch (happened) {
      case Past.Wrote wrote -> {
        rows.add(thread.receive(wrote.message(), null, wrote.at()));
        if (thread.reopen()) {
          var why = new SystemEvent("reopened", null, thread.displayName(), "customer-wrote");
          rows.add(thread.system(why, new Author(null, "Parley"), wrote.at()));
        }
      }
      case Past.Replied replied -> rows.add(thread.replied(replied));
      case Past.Noted noted ->
          rows.add(thread.note(noted.text(), List.of(), noted.by(), null, noted.at()));
      case Past.Assigned given -> {
        thread.assigneeId = given.to() == null ? null : given.to().id();
        rows.add(thread.system(assigned(given.by(), given.to()), given.by(), given.at()));
      }
      case Past.Closed closed -> {
        thread.close(closed.at());
        var event = new SystemEvent("closed", closed.by().name(), null, null);
        rows.add(thread.system(event, closed.by(), closed.at()));
      }
    }
  }

  private static SystemEvent assigned(Author by, @Nullable Author to) {
    return to == null
        ? new SystemEvent("unassigned", by.name(), null, null)
        : new SystemEvent("assigned", by.name(), to.name(), null);
  }
}
