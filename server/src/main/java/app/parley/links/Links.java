package app.parley.links;

import app.parley.accounts.Principal;
import app.parley.accounts.UserNumbers;
import app.parley.conversations.Author;
import app.parley.conversations.Linking;
import app.parley.conversations.ThreadLines;
import app.parley.conversations.ThreadReading;
import app.parley.crm.ItemTitles;
import app.parley.feed.ItemRef;
import app.parley.notes.HistoryNotes;
import app.parley.platform.Ids;
import app.parley.platform.Tx;
import app.parley.problems.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.LinkRecord;

/** Tying a conversation to items, and untying it (rules L1, L2). */
@Component
public final class Links {
  private static final int FIRST_MESSAGES = 20;

  private final Linking linking;
  private final HistoryNotes notes;
  private final InboxAddress inbox;
  private final UserNumbers users;
  private final HistoryWriting history;
  private final Clock clock;

  Links(
      Linking linking,
      HistoryNotes notes,
      InboxAddress inbox,
      UserNumbers users,
      HistoryWriting history,
      Clock clock) {
    this.linking = linking;
    this.notes = notes;
    this.inbox = inbox;
    this.users = users;
    this.history = history;
    this.clock = clock;
  }

  /** Ties it, with the first history note in the same transaction; once for each item. */
  Made add(Tx tx, Principal by, long conversation, ItemRef item) {
    var title = title(tx, item);
    linking.lock(tx, conversation);
    var known = LinkRows.find(tx, conversation, item);
    if (known.isPresent()) {
      return new Made(card(known.get(), title), false);
    }
    linking.tell(tx, conversation, "linked", title, new Author(by.userId(), by.name()));
    var row = new LinkRecord();
    row.setId(Ids.next());
    row.setConversationId(conversation);
    row.setItemType(item.type());
    row.setItemId(item.id());
    row.setLinkedBy(users.of(tx, by.userId()));
    row.setLinkedAt(clock.instant());
    firstNote(tx, row, item, Integer.MAX_VALUE);
    LinkRows.insert(tx, row);
    return new Made(card(row, title), true);
  }

  /** A link that is known to have been there since then, with all the notes that it had by now. */
  public void addPast(Tx tx, long user, long conversation, ItemRef item, Instant since) {
    var row = new LinkRecord();
    row.setId(Ids.next());
    row.setConversationId(conversation);
    row.setItemType(item.type());
    row.setItemId(item.id());
    row.setLinkedBy(users.of(tx, user));
    row.setLinkedAt(since);
    firstNote(tx, row, item, ThreadLines.noAt(tx, conversation, since));
    LinkRows.insert(tx, row);
    var now = clock.instant();
    history.write(tx, List.of(row), Map.of(conversation, new Move(now, now, Long.MAX_VALUE)));
  }

  /** Its notes stay, and nothing is written into them any more. */
  void remove(Tx tx, Principal by, long conversation, long link) {
    linking.lock(tx, conversation);
    var row = LinkRows.find(tx, conversation, link).orElseThrow(Refused::notFound);
    var title = title(tx, new ItemRef(row.getItemType(), row.getItemId()));
    linking.tell(tx, conversation, "unlinked", title, new Author(by.userId(), by.name()));
    LinkRows.delete(tx, link);
  }

  /** Under the conversation's lock: what has come by now is in it, and all else comes after. */
  private void firstNote(Tx tx, LinkRecord row, ItemRef item, int lastNo) {
    long conversation = row.getConversationId();
    var heading = ThreadReading.heading(tx, conversation).orElseThrow(Refused::notFound);
    int last = Math.min(lastNo, heading.lastNo());
    var stretch = new ThreadLines.Stretch(conversation, 1, last);
    var lines = ThreadLines.last(tx, List.of(stretch), FIRST_MESSAGES).getFirst();
    var html = new HistoryText(heading, inbox.of(conversation)).of(lines, lines.size());
    row.setNoteId(notes.write(tx, item, row.getId(), row.getLinkedBy(), html, row.getLinkedAt()));
    row.setNoteSince(row.getLinkedAt());
    row.setFirstNo(lines.isEmpty() ? last + 1 : lines.getFirst().no());
    row.setLastNo(last);
    row.setNoteSize(lines.size());
    row.setSeenSeq(0L);
  }

  private static String title(Tx tx, ItemRef item) {
    var title = ItemTitles.of(tx, List.of(item)).get(item);
    return title == null ? item.id() : title;
  }

  private static Link card(LinkRecord row, String title) {
    return new Link(
        row.getId(), row.getItemType(), new Link.Item(row.getItemId(), title), row.getNoteId());
  }

  record Made(Link link, boolean isNew) {}
}
