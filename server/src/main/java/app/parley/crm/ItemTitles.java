package app.parley.crm;

import static parley.schema.Tables.DEAL;
import static parley.schema.Tables.LEAD;
import static parley.schema.Tables.ORGANIZATION;
import static parley.schema.Tables.PERSON;

import app.parley.feed.ItemRef;
import app.parley.platform.Tx;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;

/** What items are called, deleted ones too; one query for each type. */
public final class ItemTitles {
  private ItemTitles() {}

  public static Map<ItemRef, String> of(Tx tx, Collection<ItemRef> items) {
    var titles = new HashMap<ItemRef, String>();
    numbered(tx, items, ItemType.PERSON, PERSON, PERSON.NAME, titles);
    numbered(tx, items, ItemType.ORGANIZATION, ORGANIZATION, ORGANIZATION.NAME, titles);
    numbered(tx, items, ItemType.DEAL, DEAL, DEAL.TITLE, titles);
    var leads = ids(items, ItemType.LEAD, UUID::fromString);
    if (!leads.isEmpty()) {
      tx.sql()
          .select(LEAD.ID, LEAD.TITLE)
          .from(LEAD)
          .where(LEAD.COMPANY_ID.eq(tx.company()), LEAD.ID.in(leads))
          .forEach(row -> titles.put(ItemType.LEAD.item(row.value1()), row.value2()));
    }
    return titles;
  }

  private static void numbered(
      Tx tx,
      Collection<ItemRef> items,
      ItemType type,
      Table<?> table,
      TableField<?, String> title,
      Map<ItemRef, String> titles) {
    var ids = ids(items, type, Long::valueOf);
    if (ids.isEmpty()) {
      return;
    }
    Field<Long> company = table.field("company_id", Long.class);
    Field<Long> id = table.field("id", Long.class);
    tx.sql()
        .select(id, title)
        .from(table)
        .where(company.eq(tx.company()), id.in(ids))
        .forEach(row -> titles.put(type.item(row.value1()), row.value2()));
  }

  private static <K> List<K> ids(
      Collection<ItemRef> items, ItemType type, Function<String, K> parse) {
    return items.stream()
        .filter(item -> item.type().equals(type.word()))
        .map(item -> parse.apply(item.id()))
        .toList();
  }
}
