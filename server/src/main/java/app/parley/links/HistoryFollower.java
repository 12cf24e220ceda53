package app.parley.links;

import app.parley.conversations.ThreadReading;
import app.parley.conversations.ThreadReading.Line;
import app.parley.feed.Change;
import app.parley.feed.ChangeKind;
import app.parley.feed.Follower;
import app.parley.feed.ItemRef;
import app.parley.notes.HistoryNotes;
import app.parley.platform.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.LinkRecord;

/**
 * Keeps the history notes of linked conversations (rules L3 to L6). Its place in the feed moves
 * with what it writes, so nothing is left out and nothing written twice.
 */
@Component
final class HistoryFollower implements Follower {
  private static final int MOST_LINES = 2_000;

  private final HistoryNotes notes;
  private final InboxAddress inbox;

  HistoryFollower(HistoryNotes notes, InboxAddress inbox) {
    this.notes = notes;
    this.inbox = inbox;
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
        write(tx, link, moved.getOrDefault(link.getConversationId(), List.of()));
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

  private void write(Tx tx, LinkRecord link, List<Instant> changedAt) {
    var heading = ThreadReading.heading(tx, link.getConversationId());
    if (heading.isEmpty()) {
      return;
    }
    var text = new HistoryText(heading.get(), inbox.of(link.getConversationId()));
    var all = ThreadReading.from(tx, link.getConversationId(), link.getFirstNo(), MOST_LINES);
    var held = all.stream().filter(line -> line.no() <= link.getLastNo()).toList();
    var fresh = all.stream().filter(line -> line.no() > link.getLastNo()).toList();
    var newest = new Span(link.getNoteId(), link.getNoteSince(), link.getFirstNo(), held);
    boolean untouched = notes.isUntouched(tx, link.getNoteId());
    var spans = Span.extend(newest, untouched, fresh);
    if (untouched && (grew(spans.getFirst(), held) || changedAt.stream().anyMatch(newest::takes))) {
      renew(tx, link, text.of(spans.getFirst().lines()), changedAt);
    }
    for (var span : spans.subList(1, spans.size())) {
      begin(tx, link, span, text);
    }
    if (!fresh.isEmpty()) {
      link.setLastNo(fresh.getLast().no());
      LinkRows.move(tx, link);
    }
  }

  private void renew(Tx tx, LinkRecord link, String html, List<Instant> changedAt) {
    notes.renew(tx, link.getNoteId(), html, changedAt.getLast());
  }

  private void begin(Tx tx, LinkRecord link, Span span, HistoryText text) {
    var item = new ItemRef(link.getItemType(), link.getItemId());
    var html = text.of(span.lines());
    link.setNoteId(notes.write(tx, item, link.getLinkedBy(), html, span.since()));
    link.setNoteSince(span.since());
    link.setFirstNo(span.firstNo());
  }

  private static boolean grew(Span span, List<Line> held) {
    return span.lines().size() > held.size();
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
