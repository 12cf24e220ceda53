package app.parley.notes;

import static parley.schema.Tables.NOTE;

import app.parley.crm.ItemType;
import app.parley.crm.LeadFollower;
import app.parley.platform.Tx;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The notes of a lead go with it into the deal that it becomes (rule L7). */
@Component
@Order(2)
final class NotesOfLeads implements LeadFollower {
  private final NoteFeed feed;

  NotesOfLeads(NoteFeed feed) {
    this.feed = feed;
  }

  @Override
  public void converted(Tx tx, UUID lead, long deal) {
    tx.sql()
        .update(NOTE)
        .set(NOTE.DEAL_ID, deal)
        .set(NOTE.PINNED_TO_DEAL, NOTE.PINNED_TO_LEAD)
        .setNull(NOTE.LEAD_ID)
        .set(NOTE.PINNED_TO_LEAD, false)
        .where(NOTE.COMPANY_ID.eq(tx.company()), NOTE.LEAD_ID.eq(lead))
        .execute();
    feed.changed(tx, Set.of(ItemType.DEAL.item(deal)));
  }
}
