package app.parley.crm;

import static parley.schema.Tables.LEAD;

import app.parley.crm.ItemChange.Value;
import app.parley.crm.ItemHistory.Made;
import app.parley.platform.Tx;
import java.util.Objects;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.LeadRecord;

/** The same for leads, whose lines go along into the deal that they become. */
@Component
final class LeadHistory {
  private final ItemHistory history;

  LeadHistory(ItemHistory history) {
    this.history = history;
  }

  void tell(Tx tx, long caller, LeadRecord row) {
    var made = new Made(caller, row.getUpdateTime());
    var item = ItemType.LEAD.item(row.getId());
    var before = Value.money(row.original(LEAD.AMOUNT), row.original(LEAD.CURRENCY));
    var after = Value.money(row.getAmount(), row.getCurrency());
    if (!Objects.equals(before, after)) {
      history.add(tx, made, item, "value", before, after);
    }
    boolean archived = row.getIsArchived();
    if (archived != row.original(LEAD.IS_ARCHIVED)) {
      history.add(tx, made, item, "archived", Value.flag(!archived), Value.flag(archived));
    }
    history.owner(tx, made, item, row.original(LEAD.OWNER_ID), row.getOwnerId());
  }

  void converted(Tx tx, Made made, LeadRecord lead, long deal) {
    var item = ItemType.DEAL.item(deal);
    ItemHistory.move(tx, ItemType.LEAD.item(lead.getId()), item);
    history.add(tx, made, item, "converted", Value.named(lead.getId(), lead.getTitle()), null);
  }
}
