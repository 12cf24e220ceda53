package app.parley.crm;

import static parley.schema.Tables.DEAL;

import app.parley.compat.CursorPage;
import app.parley.compat.Fields;
import app.parley.compat.Params;
import app.parley.platform.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.DealRecord;

/** The deals of a company. */
@Component
public final class Deals {
  private static final Shelf<DealRecord> SHELF = new Shelf<>(DEAL);
  private static final Set<String> STATUSES = Set.of("open", "won", "lost", "deleted");
  private static final Set<String> SORTABLE = Set.of("id", "add_time", "update_time");
  private static final Map<String, Field<Long>> FILTERS =
      Map.of(
          "owner_id", DEAL.OWNER_ID,
          "person_id", DEAL.PERSON_ID,
          "org_id", DEAL.ORG_ID,
          "pipeline_id", DEAL.PIPELINE_ID,
          "stage_id", DEAL.STAGE_ID);

  private final DealForm form;
  private final ItemNews news;

  Deals(DealForm form, ItemNews news) {
    this.form = form;
    this.news = news;
  }

  /** Throws not-found, for deleted ones too. */
  public Deal get(Tx tx, long id) {
    return Deal.of(SHELF.get(tx, id));
  }

  /** Makes a deal of a body, owned by the caller where it names nobody. */
  public Deal add(Tx tx, long caller, Fields in) {
    return add(tx, caller, in, null);
  }

  Deal add(Tx tx, long caller, Fields in, @Nullable UUID sourceLead) {
    var now = news.now();
    var row = new DealRecord();
    row.setStatus(DealStatus.OPEN);
    row.setIsArchived(false);
    row.setOrigin(sourceLead == null ? "API" : "ManuallyCreated");
    row.setSourceLeadId(sourceLead);
    row.setCreatorUserId(caller);
    form.fill(tx, row, in, caller, now);
    row.setAddTime(Objects.requireNonNullElse(in.time("add_time", now), now));
    in.check();
    row.setId(SHELF.insert(tx, row));
    var deal = Deal.of(row);
    news.created(tx, ItemType.DEAL, deal.id(), deal.words());
    return deal;
  }

  Deal change(Tx tx, long id, Fields in) {
    var row = SHELF.lock(tx, id);
    form.fill(tx, row, in, row.getOwnerId(), news.now());
    in.check();
    SHELF.update(tx, id, row);
    return saved(tx, row);
  }

  void delete(Tx tx, long id) {
    SHELF.lock(tx, id);
    SHELF.delete(tx, id, news.now());
    news.deleted(tx, ItemType.DEAL, id);
  }

  void restore(Tx tx, long id, Instant deletedAfter) {
    saved(tx, SHELF.restore(tx, id, deletedAfter, news.now()));
  }

  CursorPage<Deal> page(Tx tx, Params asked, boolean archived) {
    var all = new ArrayList<Condition>();
    all.add(DEAL.IS_ARCHIVED.eq(archived));
    FILTERS.forEach((name, field) -> {
      var wanted = asked.number(name);
      if (wanted != null) {
        all.add(field.eq(wanted));
      }
    });
    var status = asked.word("status", STATUSES);
    all.add("deleted".equals(status) ? DEAL.DELETED_AT.isNotNull() : DEAL.DELETED_AT.isNull());
    if (status != null && !status.equals("deleted")) {
      all.add(DEAL.STATUS.eq(status));
    }
    return SHELF.page(tx, asked, DSL.and(all), SORTABLE, Deal::of);
  }

  private Deal saved(Tx tx, DealRecord row) {
    var deal = Deal.of(row);
    news.updated(tx, ItemType.DEAL, deal.id(), deal.words());
    return deal;
  }
}
