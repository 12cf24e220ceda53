package app.parley.crm;

import app.parley.compat.CursorKey;
import app.parley.compat.CursorPage;
import app.parley.compat.CursorPaging;
import app.parley.compat.Params;
import app.parley.platform.Tx;
import app.parley.problems.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.ResultQuery;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;

/** Where items with a number for an id lie: what all their tables have in common. */
final class Shelf<R extends TableRecord<R>> {
  private static final int MOST_AT_ONCE = 500;
  private static final Set<String> SORTABLE = Set.of("id", "add_time", "update_time");

  private final Table<R> table;
  private final Field<Long> company;
  private final Field<Long> id;
  private final Field<Instant> updateTime;
  private final Field<Instant> deletedAt;

  Shelf(Table<R> table) {
    this.table = table;
    company = field("company_id", Long.class);
    id = field("id", Long.class);
    updateTime = field("update_time", Instant.class);
    deletedAt = field("deleted_at", Instant.class);
  }

  /** Also deleted ones. */
  Optional<R> find(Tx tx, long item) {
    return tx.sql().selectFrom(table).where(company.eq(tx.company()), id.eq(item)).fetchOptional();
  }

  R get(Tx tx, long item) {
    return find(tx, item).filter(row -> row.get(deletedAt) == null).orElseThrow(Refused::notFound);
  }

  /**
   * Locked until the transaction ends, so that changes of one item follow each other. Who only
   * refers to its key, as a new note does, does not wait.
   */
  R lock(Tx tx, long item) {
    return found(alive(tx, item).forNoKeyUpdate());
  }

  /** Who refers to its key waits too, since it is about to go. */
  R lockToDelete(Tx tx, long item) {
    return found(alive(tx, item).forUpdate());
  }

  private SelectConditionStep<R> alive(Tx tx, long item) {
    return tx.sql()
        .selectFrom(table)
        .where(company.eq(tx.company()), id.eq(item), deletedAt.isNull());
  }

  private R found(ResultQuery<R> query) {
    return query.fetchOptional().orElseThrow(Refused::notFound);
  }

  /** Whether it is there; until the transaction ends nobody deletes it. */
  boolean holds(Tx tx, long item) {
    return tx.sql()
        .selectOne()
        .from(table)
        .where(company.eq(tx.company()), id.eq(item), deletedAt.isNull())
        .forKeyShare()
        .fetchOptional()
        .isPresent();
  }

  long insert(Tx tx, R row) {
    row.set(company, tx.company());
    return tx.sql().insertInto(table).set(row).returningResult(id).fetchSingle(id);
  }

  void update(Tx tx, long item, R row) {
    row.touched(id, false);
    tx.sql().update(table).set(row).where(company.eq(tx.company()), id.eq(item)).execute();
  }

  void delete(Tx tx, long item, Instant at) {
    tx.sql()
        .update(table)
        .set(deletedAt, at)
        .set(updateTime, at)
        .where(company.eq(tx.company()), id.eq(item))
        .execute();
  }

  /** Takes a deletion back, unless it is too old. */
  R restore(Tx tx, long item, Instant deletedAfter, Instant now) {
    return tx.sql()
        .update(table)
        .setNull(deletedAt)
        .set(updateTime, now)
        .where(company.eq(tx.company()), id.eq(item), deletedAt.gt(deletedAfter))
        .returning()
        .fetchOptional()
        .orElseThrow(Refused::notFound);
  }

  List<R> all(Tx tx, Condition which) {
    return tx.sql().selectFrom(table).where(company.eq(tx.company()), which).orderBy(id).fetch();
  }

  /** A page of what is not deleted, filtered by what every list can be filtered by. */
  <T> CursorPage<T> page(Tx tx, Params asked, Condition which, Function<R, T> card) {
    return page(tx, asked, which.and(deletedAt.isNull()), SORTABLE, card);
  }

  <T> CursorPage<T> page(
      Tx tx, Params asked, Condition which, Set<String> sortable, Function<R, T> card) {
    var paging = asked.cursorPaging(MOST_AT_ONCE, sortable);
    var rows =
        tx.sql()
            .selectFrom(table)
            .where(company.eq(tx.company()), which, common(asked), after(paging))
            .orderBy(
                paging.descending()
                    ? List.of(sort(paging).desc(), id.desc())
                    : List.of(sort(paging).asc(), id.asc()))
            .limit(DSL.inline(paging.limit() + 1))
            .fetch();
    var page = CursorPage.of(List.copyOf(rows), paging.limit(), row -> key(paging, row));
    return new CursorPage<>(page.items().stream().map(card).toList(), page.next());
  }

  private Condition common(Params asked) {
    var all = new ArrayList<Condition>();
    var ids = asked.numbers("ids");
    if (ids != null) {
      all.add(id.eq(DSL.any(ids.toArray(Long[]::new))));
    }
    var since = asked.time("updated_since");
    if (since != null) {
      all.add(updateTime.ge(since));
    }
    var until = asked.time("updated_until");
    if (until != null) {
      all.add(updateTime.lt(until));
    }
    if (asked.text("filter_id") != null) {
      throw Refused.invalid("filter_id", "There are no stored filters.");
    }
    return DSL.and(all);
  }

  private Condition after(CursorPaging paging) {
    var key = paging.after();
    if (key == null) {
      return DSL.noCondition();
    }
    boolean down = paging.descending();
    return switch (paging.sortBy()) {
      case "id" -> down ? id.lt(key.id()) : id.gt(key.id());
      case "order_nr" -> seek(field("order_nr", Integer.class), (int) key.value(), key.id(), down);
      default -> seek(field(paging.sortBy(), Instant.class), key.instant(), key.id(), down);
    };
  }

  private <V> Condition seek(Field<V> sort, V value, long tie, boolean down) {
    var here = DSL.row(sort, id);
    return down ? here.lt(value, tie) : here.gt(value, tie);
  }

  private CursorKey key(CursorPaging paging, R row) {
    long tie = row.get(id);
    return switch (row.get(sort(paging))) {
      case Instant at -> new CursorKey(CursorKey.micros(at), tie);
      case Number number -> new CursorKey(number.longValue(), tie);
      default -> throw new IllegalStateException("Nothing to sort by");
    };
  }

  private Field<?> sort(CursorPaging paging) {
    return Objects.requireNonNull(table.field(paging.sortBy()));
  }

  private <T> Field<T> field(String name, Class<T> type) {
    return Objects.requireNonNull(table.field(name, type));
  }
}
