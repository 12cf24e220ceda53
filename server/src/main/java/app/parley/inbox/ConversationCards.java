package app.parley.inbox;

import static parley.schema.Tables.CONVERSATION;
import static parley.schema.Tables.DRAFT;

import app.parley.accounts.Principal;
import app.parley.platform.Ids;
import app.parley.platform.Tx;
import app.parley.problems.Page;
import app.parley.problems.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Conversations as one user sees them, alone and in pages of a list. */
@Component
final class ConversationCards {
  private static final Field<Integer> UNREAD = DSL.field(DSL.name("unread"), Integer.class);
  private static final Field<Boolean> LINKED = DSL.field(DSL.name("linked"), Boolean.class);

  private final ConversationRows rows;
  private final Viewers viewers;
  private final ConversationLists lists;

  ConversationCards(ConversationRows rows, Viewers viewers, ConversationLists lists) {
    this.rows = rows;
    this.viewers = viewers;
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
        withMatches(tx, cards, found, wanted), more ? keys.getLast().cursor().text() : null);
  }

  /**
   * One conversation.
   *
   * @throws Refused not-found when there is none, or none that this user may see
   */
  ConversationCard one(Tx tx, Principal principal, String id) {
    var viewer = viewers.of(tx, principal);
    var row =
        cards(tx, viewer)
            .where(
                CONVERSATION.COMPANY_ID.eq(tx.company()),
                CONVERSATION.ID.eq(Ids.parse(id).orElseThrow(Refused::notFound)),
                CONVERSATION.CHANNEL_ID.eq(ConversationRows.any(viewer.channels())))
            .fetch();
    return read(tx, viewer, row).values().stream().findFirst().orElseThrow(Refused::notFound);
  }

  private List<ConversationCard> inOrder(Tx tx, Viewer viewer, List<ConversationLists.Key> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    var ids = keys.stream().map(ConversationLists.Key::id).toList();
    var cards = read(tx, viewer, query(tx, viewer, ids).fetch());
    return ids.stream().map(cards::get).filter(Objects::nonNull).toList();
  }

  /** By conversation; only for those that are tied to something one more question is asked. */
  private Map<Long, ConversationCard> read(Tx tx, Viewer viewer, Result<Record> found) {
    var linked =
        found.stream().filter(row -> row.get(LINKED)).map(row -> row.get(CONVERSATION.ID)).toList();
    var links = ConversationLinks.of(tx, linked);
    var files = DraftCards.files(tx, viewer.user(), found);
    return found.intoMap(
        CONVERSATION.ID,
        row ->
            ConversationCard.of(rows.read(row), row.get(UNREAD), viewer.user())
                .with(
                    row.get(DRAFT.TAB) == null ? null : DraftCards.read(row, files),
                    links.getOrDefault(row.get(CONVERSATION.ID), List.of())));
  }

  /** The keys come first: joined as a table, they let the planner read the whole history. */
  static Select<Record> query(Tx tx, Viewer viewer, List<Long> ids) {
    return cards(tx, viewer)
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

  private static SelectOnConditionStep<Record> cards(Tx tx, Viewer viewer) {
    var fields = new ArrayList<>(ConversationRows.FIELDS);
    fields.addAll(DraftCards.FIELDS);
    fields.add(Unread.messages(viewer).as(UNREAD));
    fields.add(ConversationLinks.exist().as(LINKED));
    return ConversationRows.withNames(tx.sql().select(fields).from(CONVERSATION))
        .leftJoin(DRAFT)
        .on(
            DRAFT.COMPANY_ID.eq(CONVERSATION.COMPANY_ID),
            DRAFT.USER_ID.eq(viewer.user()),
            DRAFT.CONVERSATION_ID.eq(CONVERSATION.ID));
  }
}
