package app.parley.crm;

import static parley.schema.Tables.DEAL;

import app.parley.compat.CursorPage;
import app.parley.compat.Fields;
import app.parley.compat.Params;
import app.parley.platform.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
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
  private final DealHistory history;
  private final ItemNews news;

  Deals(DealForm form, DealHistory history, ItemNews news) {
    this.form = form;
    this.history = history;
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
    var row = fresh(caller);
    row.setOrigin(sourceLead == null ? "API" : "ManuallyCreated");
    row.setSourceLeadId(sourceLead);
    form.fill(tx, row, in, caller, now);
    row.setAddTime(news.added(in, null));
    in.check();
    row.setId(SHELF.insert(tx, row));
    var deal = Deal.of(row);
    news.created(tx, ItemType.DEAL, deal.id(), deal.words());
    return deal;
  }

  /**
   * Throws Refused for what {@link #add}, or {@link #change} where an id is given, would refuse.
   */
  public void check(Tx tx, long caller, @Nullable Long id, Fields in) {
    form.fill(tx, id == null ? fresh(caller) : SHELF.get(tx, id), in, caller, news.now());
    in.check();
  }

  /** Each part of it that a history tells goes there under the caller's number. */
  public Deal change(Tx tx, long caller, long id, Fields in) {
    return change(tx, caller, id, in, news.now());
  }

  /** The same for what is known to have been then. */
  public Deal change(Tx tx, long caller, long id, Fields in, Instant at) {
    var row = SHELF.lock(tx, id);
    form.fill(tx, row, in, row.getOwnerId(), at);
    row.setAddTime(news.added(in, row.getAddTime()));
    in.check();
    history.tell(tx, caller, row);
    SHELF.update(tx, id, row);
    return saved(tx, row);
  }

  void delete(Tx tx, long id) {
    SHELF.lockToDelete(tx, id);
    SHELF.delete(tx, id, news.now());
    news.deleted(tx, ItemType.DEAL, id);
  }

  void restore(Tx tx, long id, Instant deletedAfter) {
    saved(tx, SHELF.restore(tx, id, deletedAfter, news.now()));
  }

  /** A page as version 2 asks for it. */
  public CursorPage<Deal> page(Tx tx, Params asked, boolean archived) {
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

  private static DealRecord fresh(long caller) {
    var row = new DealRecord();
    row.setStatus(DealStatus.OPEN);
    row.setIsArchived(false);
    row.setCreatorUserId(caller);
    return row;
  }

  private Deal saved(Tx tx, DealRecord row) {
    var deal = Deal.of(row);
    news.updated(tx, ItemType.DEAL, deal.id(), deal.words());
    return deal;
  }
}
