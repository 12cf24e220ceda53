package app.parley.inbox;

import static parley.schema.Tables.CONVERSATION;
import static parley.schema.Tables.READ_POSITION;

import app.parley.platform.Tx;
import java.util.Collection;
import java.util.Map;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** How much lies behind read positions at this moment. */
@Component
public final class UnreadBehind {

  /** Whose position in which conversation. */
  public record Key(long user, long conversation) {}

  /** Unread messages by key, at most 100 each; without an entry where the conversation is gone. */
  public Map<Key, Integer> messages(Tx tx, Collection<Key> keys) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    var rows = keys.stream().map(key -> DSL.row(key.user(), key.conversation())).toList();
    var unread =
        DSL.least(
            DSL.inline(ConversationCard.MOST_UNREAD),
            DSL.greatest(
                DSL.inline(0), CONVERSATION.INBOUND_COUNT.minus(READ_POSITION.INBOUND_NO)));
    return tx.sql()
        .select(READ_POSITION.USER_ID, READ_POSITION.CONVERSATION_ID, unread)
        .from(READ_POSITION)
        .join(CONVERSATION)
        .on(
            CONVERSATION.COMPANY_ID.eq(READ_POSITION.COMPANY_ID),
            CONVERSATION.ID.eq(READ_POSITION.CONVERSATION_ID))
        .where(
            READ_POSITION.COMPANY_ID.eq(tx.company()),
            DSL.row(READ_POSITION.USER_ID, READ_POSITION.CONVERSATION_ID).in(rows))
        .fetchMap(row -> new Key(row.value1(), row.value2()), row -> row.value3());
  }
}
