package app.parley.inbox;

import static parley.schema.Tables.CONVERSATION;
import static parley.schema.Tables.LINK;

import app.parley.crm.ItemTitles;
import app.parley.feed.ItemRef;
import app.parley.inbox.SharedConversation.Item;
import app.parley.inbox.SharedConversation.Link;
import app.parley.platform.Tx;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.impl.DSL;
import parley.schema.tables.records.LinkRecord;

/** The items that conversations are tied to, by conversation, oldest link first. */
final class ConversationLinks {
  private ConversationLinks() {}

  static Map<Long, List<Link>> of(Tx tx, Collection<Long> conversations) {
    if (conversations.isEmpty()) {
      return Map.of();
    }
    var rows =
        tx.sql()
            .selectFrom(LINK)
            .where(
                LINK.COMPANY_ID.eq(tx.company()),
                LINK.CONVERSATION_ID.eq(ConversationRows.any(conversations)),
                LINK.FOLDED_INTO.isNull())
            .orderBy(LINK.LINKED_AT, LINK.ID)
            .fetch();
    var titles = ItemTitles.of(tx, rows.map(ConversationLinks::item));
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                LinkRecord::getConversationId,
                Collectors.mapping(row -> link(row, titles), Collectors.toList())));
  }

  /** Whether a conversation is tied to anything. */
  static Field<Boolean> exist() {
    return DSL.field(
        DSL.exists(
            DSL.selectOne()
                .from(LINK)
                .where(
                    LINK.COMPANY_ID.eq(CONVERSATION.COMPANY_ID),
                    LINK.CONVERSATION_ID.eq(CONVERSATION.ID))));
  }

  private static Link link(LinkRecord row, Map<ItemRef, String> titles) {
    var title = titles.getOrDefault(item(row), row.getItemId());
    return new Link(row.getId(), row.getItemType(), new Item(row.getItemId(), title));
  }

  private static ItemRef item(LinkRecord row) {
    return new ItemRef(row.getItemType(), row.getItemId());
  }
}
