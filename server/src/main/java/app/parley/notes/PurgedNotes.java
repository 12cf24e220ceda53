package app.parley.notes;

import static parley.schema.Tables.NOTE;

import app.parley.crm.ItemType;
import app.parley.crm.PurgeFollower;
import app.parley.feed.ItemRef;
import app.parley.platform.Tx;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Notes go with the item that they stand at, unless they stand at another one too. */
@Component
@Order(2)
final class PurgedNotes implements PurgeFollower {
  private static final List<Field<?>> PARENTS =
      List.of(NOTE.LEAD_ID, NOTE.DEAL_ID, NOTE.PERSON_ID, NOTE.ORG_ID);

  @Override
  public int purge(Tx tx, ItemType type, List<ItemRef> items, int most) {
    return switch (type) {
      case LEAD -> purge(tx, NOTE.LEAD_ID, uuids(items), NOTE.PINNED_TO_LEAD, most);
      case DEAL -> purge(tx, NOTE.DEAL_ID, numbers(items), NOTE.PINNED_TO_DEAL, most);
      case PERSON -> purge(tx, NOTE.PERSON_ID, numbers(items), NOTE.PINNED_TO_PERSON, most);
      case ORGANIZATION ->
          purge(tx, NOTE.ORG_ID, numbers(items), NOTE.PINNED_TO_ORGANIZATION, most);
      case PIPELINE, STAGE, LEAD_LABEL -> 0;
    };
  }

  private static <K> int purge(
      Tx tx, Field<K> parent, List<K> gone, Field<Boolean> pinned, int most) {
    var ids =
        tx.sql()
            .select(NOTE.ID)
            .from(NOTE)
            .where(NOTE.COMPANY_ID.eq(tx.company()), parent.in(gone))
            .orderBy(NOTE.ID)
            .limit(most)
            .forUpdate()
            .fetch(NOTE.ID);
    if (!ids.isEmpty()) {
      var these = NOTE.COMPANY_ID.eq(tx.company()).and(NOTE.ID.in(ids));
      tx.sql().deleteFrom(NOTE).where(these, standNowhereElse(parent)).execute();
      tx.sql().update(NOTE).setNull(parent).set(pinned, false).where(these).execute();
    }
    return ids.size();
  }

  private static Condition standNowhereElse(Field<?> parent) {
    return PARENTS.stream()
        .filter(other -> !other.equals(parent))
        .map(Field::isNull)
        .reduce(Condition::and)
        .orElseThrow();
  }

  private static List<Long> numbers(List<ItemRef> items) {
    return items.stream().map(item -> Long.valueOf(item.id())).toList();
  }

  private static List<UUID> uuids(List<ItemRef> items) {
    return items.stream().map(item -> UUID.fromString(item.id())).toList();
  }
}
