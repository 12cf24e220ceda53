package app.parley.crm;

import static parley.schema.Tables.DEAL;
import static parley.schema.Tables.ITEM_CHANGE;
import static parley.schema.Tables.LEAD;
import static parley.schema.Tables.LEAD_CONVERSION;
import static parley.schema.Tables.PERSON;
import static parley.schema.Tables.PERSON_MERGE;

import app.parley.feed.ItemRef;
import app.parley.platform.Tx;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What of the CRM names an item that is purged: items let go of it, lines about it go. */
@Component
@Order(0)
final class PurgedReferences implements PurgeFollower {
  private final ItemNews news;

  PurgedReferences(ItemNews news) {
    this.news = news;
  }

  @Override
  public int purge(Tx tx, ItemType type, List<ItemRef> items, int most) {
    int gone =
        remove(
            tx,
            ITEM_CHANGE,
            ITEM_CHANGE.ID,
            ITEM_CHANGE
                .ITEM_TYPE
                .eq(type.word())
                .and(ITEM_CHANGE.ITEM_ID.in(items.stream().map(ItemRef::id).toList())),
            most);
    return gone >= most ? gone : Math.max(gone, ofType(tx, type, items, most));
  }

  private int ofType(Tx tx, ItemType type, List<ItemRef> items, int most) {
    var numbers = type == ItemType.LEAD ? List.<Long>of() : numbers(items);
    return switch (type) {
      case LEAD -> {
        var leads = items.stream().map(item -> UUID.fromString(item.id())).toList();
        int gone =
            remove(
                tx, LEAD_CONVERSION, LEAD_CONVERSION.ID, LEAD_CONVERSION.LEAD_ID.in(leads), most);
        int unset = unset(tx, ItemType.DEAL, DEAL, DEAL.ID, DEAL.SOURCE_LEAD_ID, leads, most);
        yield Math.max(gone, unset);
      }
      case DEAL ->
          remove(
              tx, LEAD_CONVERSION, LEAD_CONVERSION.ID, LEAD_CONVERSION.DEAL_ID.in(numbers), most);
      case PERSON -> {
        var either = PERSON_MERGE.KEPT_ID.in(numbers).or(PERSON_MERGE.MERGED_ID.in(numbers));
        int gone = remove(tx, PERSON_MERGE, PERSON_MERGE.ID, either, most);
        int deals = unset(tx, ItemType.DEAL, DEAL, DEAL.ID, DEAL.PERSON_ID, numbers, most);
        int leads = unset(tx, ItemType.LEAD, LEAD, LEAD.ID, LEAD.PERSON_ID, numbers, most);
        yield Math.max(gone, Math.max(deals, leads));
      }
      case ORGANIZATION -> {
        int persons = unset(tx, ItemType.PERSON, PERSON, PERSON.ID, PERSON.ORG_ID, numbers, most);
        int deals = unset(tx, ItemType.DEAL, DEAL, DEAL.ID, DEAL.ORG_ID, numbers, most);
        int leads = unset(tx, ItemType.LEAD, LEAD, LEAD.ID, LEAD.ORGANIZATION_ID, numbers, most);
        yield Math.max(persons, Math.max(deals, leads));
      }
      case PIPELINE, STAGE, LEAD_LABEL -> 0;
    };
  }

  private <K, R> int unset(
      Tx tx,
      ItemType type,
      Table<?> table,
      Field<K> id,
      Field<R> reference,
      List<R> gone,
      int most) {
    var company = DSL.field(DSL.name(table.getName(), "company_id"), Long.class);
    var which = company.eq(tx.company()).and(reference.in(gone));
    var ids = tx.sql().select(id).from(table).where(which).orderBy(id).limit(most).fetch(id);
    if (!ids.isEmpty()) {
      tx.sql()
          .update(table)
          .setNull(reference)
          .set(DSL.field(DSL.name("update_time"), Instant.class), news.now())
          .where(company.eq(tx.company()), id.in(ids))
          .execute();
      ids.forEach(one -> news.moved(tx, type, one));
    }
    return ids.size();
  }

  private static <K> int remove(Tx tx, Table<?> table, Field<K> id, Condition which, int most) {
    var company = DSL.field(DSL.name(table.getName(), "company_id"), Long.class);
    var some =
        DSL.select(id).from(table).where(company.eq(tx.company()), which).orderBy(id).limit(most);
    return tx.sql().deleteFrom(table).where(company.eq(tx.company()), id.in(some)).execute();
  }

  private static List<Long> numbers(List<ItemRef> items) {
    return items.stream().map(item -> Long.valueOf(item.id())).toList();
  }
}
