package app.parley.links;

import app.parley.conversations.ThreadLines;
import app.parley.conversations.ThreadLines.Stretch;
import app.parley.conversations.ThreadReading;
import app.parley.feed.Feed;
import app.parley.feed.ItemRef;
import app.parley.notes.HistoryNotes;
import app.parley.platform.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.LinkRecord;

/**
 * Brings the history notes of links up to what is in their conversations now. Writing again what is
 * written already changes nothing.
 */
@Component
final class HistoryWriting {
  /** Of each link in one round; what more there is comes in the next one. */
  static final int FRESH_AT_ONCE = 500;

  private final HistoryNotes notes;
  private final InboxAddress inbox;
  private final Feed feed;

  HistoryWriting(HistoryNotes notes, InboxAddress inbox, Feed feed) {
    this.notes = notes;
    this.inbox = inbox;
    this.feed = feed;
  }

  /**
   * @param links locked
   * @param moves what happened to the conversation of each of them
   */
  void write(Tx tx, List<LinkRecord> links, Map<Long, Move> moves) {
    // Read before the messages: what it counts is in them, and perhaps more.
    long seen = feed.position(tx);
    var behind = links;
    while (!behind.isEmpty()) {
      behind = round(tx, behind, moves, seen);
    }
  }

  /** Gives the links that there may be more for. */
  private List<LinkRecord> round(Tx tx, List<LinkRecord> links, Map<Long, Move> moves, long seen) {
    var open = notes.open(tx, links.stream().map(LinkRecord::getNoteId).toList());
    var fresh =
        ThreadLines.first(
            tx, links.stream().map(HistoryWriting::afterwards).toList(), FRESH_AT_ONCE);
    var more = new ArrayList<LinkRecord>();
    var pages = new ArrayList<Page>();
    for (int i = 0; i < links.size(); i++) {
      var link = links.get(i);
      var move = Objects.requireNonNull(moves.get(link.getConversationId()));
      pages.addAll(pages(link, move, open.has(link.getNoteId()), fresh.get(i)));
      if (fresh.get(i).size() == FRESH_AT_ONCE) {
        more.add(link);
      }
    }
    put(tx, pages, open, seen);
    return more;
  }

  /** What is to be written for a link, oldest first. */
  private static List<Page> pages(
      LinkRecord link, Move move, boolean untouched, List<ThreadLines.Mark> fresh) {
    var newest = span(link);
    var spans = Span.extend(newest, untouched, fresh);
    boolean goesOn = !spans.getFirst().equals(newest) || newest.takes(move.first());
    return (untouched && goesOn ? spans : spans.subList(1, spans.size()))
        .stream().map(span -> new Page(link, span, move)).toList();
  }

  private void put(Tx tx, List<Page> pages, HistoryNotes.Open open, long seen) {
    var lines =
        ThreadLines.last(tx, pages.stream().map(Page::stretch).toList(), HistoryText.MOST_LINES);
    var headings =
        ThreadReading.headings(tx, pages.stream().map(Page::conversation).distinct().toList());
    for (int i = 0; i < pages.size(); i++) {
      var page = pages.get(i);
      var heading = Objects.requireNonNull(headings.get(page.conversation()));
      var text = new HistoryText(heading, inbox.of(page.conversation()));
      put(tx, page, text.of(lines.get(i), page.span().size()), open);
      page.link().setSeenSeq(seen);
    }
    open.store(tx);
    LinkRows.move(tx, pages.stream().map(Page::link).distinct().toList());
  }

  private void put(Tx tx, Page page, String html, HistoryNotes.Open open) {
    var link = page.link();
    var span = page.span();
    if (span.note() == null) {
      var item = new ItemRef(link.getItemType(), link.getItemId());
      link.setNoteId(notes.write(tx, item, link.getId(), link.getLinkedBy(), html, span.since()));
    } else {
      open.renew(span.note(), html, page.move().last());
    }
    link.setNoteSince(span.since());
    link.setFirstNo(span.firstNo());
    link.setLastNo(span.lastNo());
    link.setNoteSize(span.size());
  }

  private static Span span(LinkRecord link) {
    return new Span(
        link.getNoteId(),
        link.getNoteSince(),
        link.getFirstNo(),
        link.getLastNo(),
        link.getNoteSize());
  }

  private static Stretch afterwards(LinkRecord link) {
    return new Stretch(link.getConversationId(), link.getLastNo() + 1, Integer.MAX_VALUE);
  }

  /** A note as it is to be. */
  private record Page(LinkRecord link, Span span, Move move) {
    long conversation() {
      return link.getConversationId();
    }

    Stretch stretch() {
      return new Stretch(conversation(), span.firstNo(), span.lastNo());
    }
  }
}
