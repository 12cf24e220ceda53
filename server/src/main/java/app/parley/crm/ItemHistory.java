package app.parley.crm;

import static parley.schema.Tables.ITEM_CHANGE;

import app.parley.accounts.UserNumbers;
import app.parley.compat.CursorKey;
import app.parley.compat.CursorPage;
import app.parley.crm.ItemChange.Value;
import app.parley.feed.ItemRef;
import app.parley.platform.Json;
import app.parley.platform.Tx;
import app.parley.problems.Paging;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.ItemChangeRecord;

/** What became of items (rule L8): written with each change, by whoever made it. */
@Component
final class ItemHistory {
  private final UserNumbers users;

  ItemHistory(UserNumbers users) {
    this.users = users;
  }

  void add(Tx tx, Made made, ItemRef item, String what, @Nullable Value from, @Nullable Value to) {
    add(tx, made, item, what, from, to, null);
  }

  /** Adds a line. */
  void add(
      Tx tx,
      Made made,
      ItemRef item,
      String what,
      @Nullable Value from,
      @Nullable Value to,
      @Nullable String reason) {
    var row = new ItemChangeRecord();
    row.setCompanyId(tx.company());
    row.setItemType(item.type());
    row.setItemId(item.id());
    row.setAt(made.at());
    row.setWhat(what);
    row.setBefore(column(from));
    row.setAfter(column(to));
    row.setReason(reason);
    row.setUserNumber(made.caller());
    row.setUserName(name(tx, made.caller()));
    tx.sql().insertInto(ITEM_CHANGE).set(row).execute();
  }

  /** The owner moved from one user to another; nothing where there was none before. */
  void owner(Tx tx, Made made, ItemRef item, @Nullable Long before, long after) {
    if (before != null && before != after) {
      var from = Value.named(before, name(tx, before));
      add(tx, made, item, "owner", from, Value.named(after, name(tx, after)));
    }
  }

  /** Newest first. */
  CursorPage<ItemChange> page(Tx tx, ItemRef item, Paging paging) {
    var rows =
        tx.sql()
            .selectFrom(ITEM_CHANGE)
            .where(of(tx, item), after(paging.cursor()))
            .orderBy(ITEM_CHANGE.AT.desc(), ITEM_CHANGE.ID.desc())
            .limit(paging.limit() + 1)
            .fetch();
    var page =
        CursorPage.of(
            List.copyOf(rows),
            paging.limit(),
            row -> new CursorKey(CursorKey.micros(row.getAt()), row.getId()));
    return new CursorPage<>(page.items().stream().map(ItemChange::of).toList(), page.next());
  }

  /** The lines of one item become those of another. */
  static void move(Tx tx, ItemRef from, ItemRef to) {
    tx.sql()
        .update(ITEM_CHANGE)
        .set(ITEM_CHANGE.ITEM_TYPE, to.type())
        .set(ITEM_CHANGE.ITEM_ID, to.id())
        .where(of(tx, from))
        .execute();
  }

  private static Condition of(Tx tx, ItemRef item) {
    return ITEM_CHANGE
        .COMPANY_ID
        .eq(tx.company())
        .and(ITEM_CHANGE.ITEM_TYPE.eq(item.type()))
        .and(ITEM_CHANGE.ITEM_ID.eq(item.id()));
  }

  private static Condition after(@Nullable String cursor) {
    if (cursor == null) {
      return DSL.noCondition();
    }
    var key = CursorKey.parse(cursor);
    return DSL.row(ITEM_CHANGE.AT, ITEM_CHANGE.ID).lt(key.instant(), key.id());
  }

  private String name(Tx tx, long number) {
    return users.find(tx, number).map(found -> found.user().name()).orElse("");
  }

  /** By whom a change is made, by their number, and when. */
  record Made(long caller, Instant at) {}

  private static @Nullable JSONB column(@Nullable Value value) {
    return value == null ? null : Json.column(value);
  }
}
