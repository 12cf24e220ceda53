package app.parley.inbox;

import static parley.schema.Tables.DRAFT;

import app.parley.conversations.Draft;
import app.parley.inbox.UnreadBehind.Key;
import app.parley.platform.Tx;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Drafts as they are at this moment; where nothing is begun there is none. */
@Component
public final class DraftCards {
  static final List<Field<?>> FIELDS =
      List.of(DRAFT.REPLY, DRAFT.NOTE, DRAFT.TAB, DRAFT.UPDATED_AT);

  /** By whose they are and where. Asks nobody's rights. */
  public Map<Key, DraftCard> of(Tx tx, Set<Key> keys) {
    var found = new HashMap<Key, DraftCard>();
    keys.stream()
        .collect(Collectors.groupingBy(Key::user))
        .forEach((user, ofUser) ->
            of(tx, user, ofUser.stream().map(Key::conversation).toList())
                .forEach((conversation, card) -> found.put(new Key(user, conversation), card)));
    return found;
  }

  Map<Long, DraftCard> of(Tx tx, long user, Collection<Long> conversations) {
    return conversations.isEmpty()
        ? Map.of()
        : tx.sql()
            .selectFrom(DRAFT)
            .where(
                DRAFT.COMPANY_ID.eq(tx.company()),
                DRAFT.USER_ID.eq(user),
                DRAFT.CONVERSATION_ID.eq(ConversationRows.any(conversations)))
            .fetchMap(DRAFT.CONVERSATION_ID, DraftCards::read);
  }

  static DraftCard read(Record row) {
    return new DraftCard(
        row.get(DRAFT.REPLY),
        row.get(DRAFT.NOTE),
        Draft.Tab.of(row.get(DRAFT.TAB)),
        row.get(DRAFT.UPDATED_AT));
  }
}
