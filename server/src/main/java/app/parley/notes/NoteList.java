package app.parley.notes;

import static parley.schema.Tables.NOTE;

import app.parley.compat.OffsetPaging;
import app.parley.compat.Params;
import app.parley.platform.Tx;
import app.parley.problems.Refused;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import parley.schema.tables.records.NoteRecord;

/** Lists of notes as version 1 asks for them. */
final class NoteList {
  static final int MOST_AT_ONCE = 500;
  private static final Map<String, Field<Long>> ITEMS =
      Map.of(
          "user_id", NOTE.USER_ID,
          "deal_id", NOTE.DEAL_ID,
          "person_id", NOTE.PERSON_ID,
          "org_id", NOTE.ORG_ID);
  private static final Map<String, Field<Boolean>> PINS =
      Map.of(
          "pinned_to_lead_flag", NOTE.PINNED_TO_LEAD,
          "pinned_to_deal_flag", NOTE.PINNED_TO_DEAL,
          "pinned_to_person_flag", NOTE.PINNED_TO_PERSON,
          "pinned_to_organization_flag", NOTE.PINNED_TO_ORGANIZATION);
  private static final List<String> ITEMS_OF_OTHERS = List.of("project_id", "task_id");
  private static final List<String> PINS_OF_OTHERS =
      List.of("pinned_to_project_flag", "pinned_to_task_flag");
  private static final Map<String, Field<?>> SORTABLE =
      Map.of(
          "id", NOTE.ID,
          "user_id", NOTE.USER_ID,
          "deal_id", NOTE.DEAL_ID,
          "person_id", NOTE.PERSON_ID,
          "org_id", NOTE.ORG_ID,
          "content", NOTE.CONTENT,
          "add_time", NOTE.ADD_TIME,
          "update_time", NOTE.UPDATE_TIME);

  private NoteList() {}

  /** One more than fit, where there are so many. */
  static List<NoteRecord> rows(Tx tx, Params asked, OffsetPaging paging) {
    return tx.sql()
        .selectFrom(NOTE)
        .where(filters(tx, asked))
        .orderBy(order(asked))
        .limit(paging.start(), paging.limit() + 1)
        .fetch();
  }

  private static List<Condition> filters(Tx tx, Params asked) {
    var all = new ArrayList<Condition>();
    all.add(NOTE.COMPANY_ID.eq(tx.company()));
    all.add(NOTE.DELETED_AT.isNull());
    ITEMS.forEach((name, field) -> {
      var wanted = asked.number(name);
      if (wanted != null) {
        all.add(field.eq(wanted));
      }
    });
    PINS.forEach((name, field) -> {
      var wanted = asked.flag(name);
      if (wanted != null) {
        all.add(field.eq(wanted));
      }
    });
    if (ITEMS_OF_OTHERS.stream().anyMatch(name -> asked.number(name) != null)
        || PINS_OF_OTHERS.stream().anyMatch(name -> Boolean.TRUE.equals(asked.flag(name)))) {
      all.add(DSL.falseCondition());
    }
    var lead = asked.text("lead_id");
    if (lead != null) {
      all.add(NOTE.LEAD_ID.eq(uuid(lead)));
    }
    times(asked, all);
    return all;
  }

  private static void times(Params asked, List<Condition> all) {
    var since = asked.time("updated_since");
    if (since != null) {
      all.add(NOTE.UPDATE_TIME.ge(since));
    }
    var start = day(asked, "start_date", "T00:00:00Z");
    if (start != null) {
      all.add(NOTE.ADD_TIME.ge(start));
    }
    var end = day(asked, "end_date", "T23:59:59.999999Z");
    if (end != null) {
      all.add(NOTE.ADD_TIME.le(end));
    }
  }

  private static @Nullable Instant day(Params asked, String name, String time) {
    var text = asked.text(name);
    if (text == null) {
      return null;
    }
    try {
      return Instant.parse(text + time);
    } catch (DateTimeParseException e) {
      throw Refused.invalid(name, "Give a date such as 2026-01-31.");
    }
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Refused.invalid("lead_id", "Give the id of a lead.");
    }
  }

  private static List<OrderField<?>> order(Params asked) {
    var order = new ArrayList<OrderField<?>>();
    for (var term : asked.sort(SORTABLE.keySet())) {
      var field = SORTABLE.getOrDefault(term.name(), NOTE.ID);
      order.add(term.descending() ? field.desc() : field.asc());
    }
    order.add(NOTE.ID);
    return order;
  }
}
