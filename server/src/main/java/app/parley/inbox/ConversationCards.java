package app.parley.inbox;

import static parley.schema.Tables.CONVERSATION;

import app.parley.accounts.Principal;
import app.parley.platform.Ids;
import app.parley.platform.Tx;
import app.parley.problems.Page;
import app.parley.problems.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Conversations as one user sees them, alone and in pages of a list, newest first. */
@Component
final class ConversationCards {
  private static final Field<Integer> UNREAD = DSL.field(DSL.name("unread"), Integer.class);

  private final ConversationRows rows;
  private final Viewers viewers;
  private final DraftCards drafts;

  ConversationCards(ConversationRows rows, Viewers viewers, DraftCards drafts) {
    this.rows = rows;
    this.viewers = viewers;
    this.drafts = drafts;
  }

  /** What is asked for; null takes everything. */
  record Wanted(
      @Nullable Section section,
      @Nullable Long channel,
      @Nullable String text,
      @Nullable Cursor after,
      int limit) {
    List<Section> sections() {
      return section == null ? List.of(Section.values()) : List.of(section);
    }
  }

  Page<ConversationCard> page(Tx tx, Principal principal, Wanted wanted) {
    var all = viewers.of(tx, principal);
    var viewer = wanted.channel() == null ? all : all.onlyIn(wanted.channel());
    if (viewer.channels().isEmpty()) {
      return new Page<>(List.of(), null);
    }
    var found =
        query(tx, viewer, wanted)
            .fetch(row ->
                new Found(
                    new Cursor(row.get(CONVERSATION.SORTED_AT), row.get(CONVERSATION.ID)),
                    ConversationCard.of(rows.read(row), row.get(UNREAD), viewer.user())));
    var page = Cursor.page(found, wanted.limit(), Found::key);
    var cards = page.items().stream().map(Found::row).toList();
    return new Page<>(withDraftsAndLinks(tx, viewer, cards), page.next());
  }

  /**
   * One conversation.
   *
   * @throws Refused not-found when there is none, or none that this user may see
   */
  ConversationCard one(Tx tx, Principal principal, String id) {
    var viewer = viewers.of(tx, principal);
    var card =
        ConversationRows.withNames(tx.sql().select(fields(viewer)).from(CONVERSATION))
            .where(
                CONVERSATION.COMPANY_ID.eq(tx.company()),
                CONVERSATION.ID.eq(Ids.parse(id).orElseThrow(Refused::notFound)),
                CONVERSATION.CHANNEL_ID.eq(ConversationRows.any(viewer.channels())))
            .fetchOptional(
                row -> ConversationCard.of(rows.read(row), row.get(UNREAD), viewer.user()))
            .orElseThrow(Refused::notFound);
    return withDraftsAndLinks(tx, viewer, List.of(card)).getFirst();
  }

  private List<ConversationCard> withDraftsAndLinks(
      Tx tx, Viewer viewer, List<ConversationCard> someCards) {
    var ids = someCards.stream().map(card -> card.shared().id()).toList();
    var begun = drafts.of(tx, viewer.user(), ids);
    var links = ConversationLinks.of(tx, ids);
    return someCards.stream()
        .map(card ->
            card.with(
                begun.get(card.shared().id()), links.getOrDefault(card.shared().id(), List.of())))
        .toList();
  }

  /**
   * The keys come first, as an array: joined as a table, they let the planner read the company's
   * whole history to find a page of it.
   */
  static Select<Record> query(Tx tx, Viewer viewer, Wanted wanted) {
    var page = keys(tx, viewer, wanted).asTable("page", "id", "sorted_at");
    var ids = DSL.array(DSL.select(page.field("id", Long.class)).from(page));
    return ConversationRows.withNames(tx.sql().select(fields(viewer)).from(CONVERSATION))
        .where(CONVERSATION.COMPANY_ID.eq(tx.company()), CONVERSATION.ID.eq(DSL.any(ids)))
        .orderBy(CONVERSATION.SORTED_AT.desc(), CONVERSATION.ID.desc());
  }

  private static Select<Record2<Long, Instant>> keys(Tx tx, Viewer viewer, Wanted wanted) {
    if (wanted.text() == null) {
      return ConversationKeys.newest(tx, viewer, wanted);
    }
    return ParticipantSearch.find(tx, viewer, wanted.text())
        .map(found -> ConversationKeys.newestAmong(tx, viewer, wanted, found))
        .orElseGet(() -> ConversationKeys.newest(tx, viewer, wanted));
  }

  private static List<Field<?>> fields(Viewer viewer) {
    var fields = new ArrayList<>(ConversationRows.FIELDS);
    fields.add(Unread.messages(viewer).as(UNREAD));
    return fields;
  }

  private record Found(Cursor key, ConversationCard row) {}
}
