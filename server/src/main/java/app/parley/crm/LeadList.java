package app.parley.crm;

import static parley.schema.Tables.LEAD;

import app.parley.compat.Envelope;
import app.parley.compat.OffsetPaging;
import app.parley.compat.Params;
import app.parley.platform.Tx;
import app.parley.problems.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Lists of leads as version 1 asks for them: oldest first where nothing else is asked. */
@Component
public final class LeadList {
  private static final int MOST_AT_ONCE = 500;
  private static final Map<String, Field<?>> SORTABLE =
      Map.of(
          "id", LEAD.ID,
          "title", LEAD.TITLE,
          "owner_id", LEAD.OWNER_ID,
          "creator_id", LEAD.CREATOR_ID,
          "was_seen", LEAD.WAS_SEEN,
          "expected_close_date", LEAD.EXPECTED_CLOSE_DATE,
          "add_time", LEAD.ADD_TIME,
          "update_time", LEAD.UPDATE_TIME);

  private final Leads leads;

  LeadList(Leads leads) {
    this.leads = leads;
  }

  Envelope<List<Lead>> page(Tx tx, Params asked, boolean archived) {
    var paging = asked.offsetPaging(MOST_AT_ONCE);
    return Envelope.page(found(tx, asked, archived, paging), paging);
  }

  /** As version 1 asks for them, one more than fit. */
  public List<Lead> found(Tx tx, Params asked, boolean archived, OffsetPaging paging) {
    var which = filters(asked).and(LEAD.IS_ARCHIVED.eq(archived));
    return leads.list(tx, which, order(asked), paging);
  }

  private static Condition filters(Params asked) {
    var all = new ArrayList<Condition>();
    equal(asked, "owner_id", LEAD.OWNER_ID, all);
    equal(asked, "person_id", LEAD.PERSON_ID, all);
    equal(asked, "organization_id", LEAD.ORGANIZATION_ID, all);
    var since = asked.time("updated_since");
    if (since != null) {
      all.add(LEAD.UPDATE_TIME.ge(since));
    }
    if (asked.text("filter_id") != null) {
      throw Refused.invalid("filter_id", "There are no stored filters.");
    }
    return DSL.and(all);
  }

  private static void equal(
      Params asked, String name, Field<Long> field, ArrayList<Condition> all) {
    var wanted = asked.number(name);
    if (wanted != null) {
      all.add(field.eq(wanted));
    }
  }

  private static List<OrderField<?>> order(Params asked) {
    var order = new ArrayList<OrderField<?>>();
    for (var term : asked.sort(SORTABLE.keySet())) {
      var field = SORTABLE.getOrDefault(term.name(), LEAD.ADD_TIME);
      order.add(term.descending() ? field.desc() : field.asc());
    }
    if (order.isEmpty()) {
      order.add(LEAD.ADD_TIME);
    }
    order.add(LEAD.ID);
    return order;
  }
}
