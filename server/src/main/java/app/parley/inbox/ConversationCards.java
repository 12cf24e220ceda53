package app.parley.inbox;

import static parley.schema.Tables.CONVERSATION;

import app.parley.accounts.Principal;
import app.parley.platform.Ids;
import app.parley.platform.Tx;
import app.parley.problems.Page;
import app.parley.problems.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Conversations as one user sees them, alone and in pages of a list. */
@Component
final class ConversationCards {
  private static final Field<Integer> UNREAD = DSL.field(DSL.name("unread"), Integer.class);

  private final ConversationRows rows;
  private final Viewers viewers;
  private final DraftCards drafts;
  private final ConversationLists lists;

  ConversationCards(
      ConversationRows rows, Viewers viewers, DraftCards drafts, ConversationLists lists) {
    this.rows = rows;
    this.viewers = viewers;
    this.drafts = drafts;
    this.lists = lists;
  }

  Page<ConversationCard> page(Tx tx, Principal principal, Wanted wanted) {
    var all = viewers.of(tx, principal);
    var viewer = wanted.channels() == null ? all : all.onlyIn(wanted.channels());
    if (viewer.channels().isEmpty()) {
      return new Page<>(List.of(), null);
    }
    var found = lists.find(tx, viewer, wanted);
    var more = found.keys().size() > wanted.limit();
    var keys = more ? found.keys().subList(0, wanted.limit()) : found.keys();
    var cards = inOrder(tx, viewer, keys);
    return new Page<>(
        withDraftsAndLinks(tx, viewer, withMatches(tx, cards, found, wanted)),
        more ? keys.getLast().cursor().text() : null);
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

  private List<ConversationCard> inOrder(Tx tx, Viewer viewer, List<ConversationLists.Key> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    var ids = keys.stream().map(ConversationLists.Key::id).toList();
    var cards =
        query(tx, viewer, ids)
            .fetchMap(
                CONVERSATION.ID,
                row -> ConversationCard.of(rows.read(row), row.get(UNREAD), viewer.user()));
    return ids.stream().map(cards::get).filter(Objects::nonNull).toList();
  }

  /** The keys come first: joined as a table, they let the planner read the whole history. */
  static Select<Record> query(Tx tx, Viewer viewer, List<Long> ids) {
    return ConversationRows.withNames(tx.sql().select(fields(viewer)).from(CONVERSATION))
        .where(
            CONVERSATION.COMPANY_ID.eq(tx.company()),
            CONVERSATION.ID.eq(ConversationRows.any(ids)));
  }

  private static List<ConversationCard> withMatches(
      Tx tx, List<ConversationCard> cards, ConversationLists.Found found, Wanted wanted) {
    return found.search() == null || wanted.text() == null
        ? cards
        : Matches.shown(tx, cards, found.search(), wanted.text());
  }

  private static List<Field<?>> fields(Viewer viewer) {
    var fields = new ArrayList<>(ConversationRows.FIELDS);
    fields.add(Unread.messages(viewer).as(UNREAD));
    return fields;
  }
}
