package app.parley.links;

import app.parley.conversations.ThreadReading;
import app.parley.conversations.ThreadReading.Line;
import app.parley.feed.ItemRef;
import app.parley.notes.HistoryNotes;
import app.parley.platform.Tx;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.LinkRecord;

/** Brings the history notes of a link up to what is in the conversation now. */
@Component
final class HistoryWriting {
  private static final int MOST_LINES = 2_000;

  private final HistoryNotes notes;
  private final InboxAddress inbox;

  HistoryWriting(HistoryNotes notes, InboxAddress inbox) {
    this.notes = notes;
    this.inbox = inbox;
  }

  /**
   * Writing again what is written already changes nothing.
   *
   * @param changedAt when something changed, oldest first: what came after the note's day does not
   *     change it any more
   */
  void write(Tx tx, LinkRecord link, List<Instant> changedAt) {
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
    link.setNoteId(notes.write(tx, item, link.getId(), link.getLinkedBy(), html, span.since()));
    link.setNoteSince(span.since());
    link.setFirstNo(span.firstNo());
  }

  private static boolean grew(Span span, List<Line> held) {
    return span.lines().size() > held.size();
  }
}
