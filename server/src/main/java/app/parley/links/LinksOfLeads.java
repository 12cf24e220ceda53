package app.parley.links;

import static parley.schema.Tables.LINK;

import app.parley.conversations.Linking;
import app.parley.crm.ItemType;
import app.parley.crm.LeadFollower;
import app.parley.platform.Tx;
import java.util.UUID;
import org.jooq.Condition;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The links of a lead lead to the deal that it becomes (rule L7). Conversations, links and notes
 * are locked in this order everywhere.
 */
@Component
@Order(1)
final class LinksOfLeads implements LeadFollower {
  private final Linking linking;

  LinksOfLeads(Linking linking) {
    this.linking = linking;
  }

  @Override
  public void converted(Tx tx, UUID lead, long deal) {
    tx.sql()
        .select(LINK.CONVERSATION_ID)
        .from(LINK)
        .where(ofLead(tx, lead))
        .orderBy(LINK.CONVERSATION_ID)
        .fetch(LINK.CONVERSATION_ID)
        .forEach(conversation -> linking.moved(tx, conversation));
    tx.sql()
        .update(LINK)
        .set(LINK.ITEM_TYPE, ItemType.DEAL.word())
        .set(LINK.ITEM_ID, Long.toString(deal))
        .where(ofLead(tx, lead))
        .execute();
  }

  private static Condition ofLead(Tx tx, UUID lead) {
    return LINK.COMPANY_ID
        .eq(tx.company())
        .and(LINK.ITEM_TYPE.eq(ItemType.LEAD.word()))
        .and(LINK.ITEM_ID.eq(lead.toString()));
  }
}
