package app.parley.crm;

import static parley.schema.Tables.DEAL;
import static parley.schema.Tables.LEAD;
import static parley.schema.Tables.ORGANIZATION;
import static parley.schema.Tables.PERSON;

import app.parley.platform.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** Items that nobody can bring back any longer, taken away with all that belongs to them. */
@Component
final class DeletedItems {
  static final int AT_ONCE = 100;
  private static final int MOST_AROUND_THEM = 1_000;

  /** Those that name others go before them. */
  private static final List<ItemType> ORDER =
      List.of(ItemType.LEAD, ItemType.DEAL, ItemType.PERSON, ItemType.ORGANIZATION);

  private static final Map<ItemType, Table<?>> TABLES =
      Map.of(
          ItemType.LEAD, LEAD,
          ItemType.DEAL, DEAL,
          ItemType.PERSON, PERSON,
          ItemType.ORGANIZATION, ORGANIZATION);

  private final List<PurgeFollower> followers;

  DeletedItems(List<PurgeFollower> followers) {
    this.followers = followers;
  }

  /** Some of those deleted then or before; tells whether there may be more. */
  boolean purgeSome(Tx tx, Instant deletedUntil) {
    for (var type : ORDER) {
      if (purgeSome(tx, type, Objects.requireNonNull(TABLES.get(type)), deletedUntil)) {
        return true;
      }
    }
    return false;
  }

  private boolean purgeSome(Tx tx, ItemType type, Table<?> table, Instant deletedUntil) {
    var company = field(table, "company_id", Long.class);
    var id = field(table, "id", Object.class);
    var deletedAt = field(table, "deleted_at", Instant.class);
    var ids =
        tx.sql()
            .select(id)
            .from(table)
            .where(company.eq(tx.company()), deletedAt.le(deletedUntil))
            .orderBy(deletedAt, id)
            .limit(AT_ONCE)
            .forUpdate()
            .fetch(id);
    if (ids.isEmpty()) {
      return false;
    }
    var items = ids.stream().map(type::item).toList();
    for (var follower : followers) {
      if (follower.purge(tx, type, items, MOST_AROUND_THEM) >= MOST_AROUND_THEM) {
        return true;
      }
    }
    tx.sql().deleteFrom(table).where(company.eq(tx.company()), id.in(ids)).execute();
    return true;
  }

  @SuppressWarnings("unchecked")
  private static <T> Field<T> field(Table<?> table, String name, Class<T> type) {
    return (Field<T>) Objects.requireNonNull(table.field(name));
  }
}
