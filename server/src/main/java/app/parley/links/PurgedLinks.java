package app.parley.links;

import static parley.schema.Tables.LINK;

import app.parley.conversations.Linking;
import app.parley.crm.ItemType;
import app.parley.crm.PurgeFollower;
import app.parley.feed.ItemRef;
import app.parley.platform.Tx;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Links go with the item that they lead to. */
@Component
@Order(1)
final class PurgedLinks implements PurgeFollower {
  private final Linking linking;

  PurgedLinks(Linking linking) {
    this.linking = linking;
  }

  @Override
  public int purge(Tx tx, ItemType type, List<ItemRef> items, int most) {
    var links =
        tx.sql()
            .selectFrom(LINK)
            .where(
                LINK.COMPANY_ID.eq(tx.company()),
                LINK.ITEM_TYPE.eq(type.word()),
                LINK.ITEM_ID.in(items.stream().map(ItemRef::id).toList()))
            .orderBy(LINK.CONVERSATION_ID)
            .limit(most)
            .fetch();
    links.forEach(link -> {
      linking.moved(tx, link.getConversationId());
      LinkRows.delete(tx, link.getId());
    });
    return links.size();
  }
}
