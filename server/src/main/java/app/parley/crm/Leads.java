package app.parley.crm;

import static parley.schema.Tables.LEAD;

import app.parley.compat.Fields;
import app.parley.compat.OffsetPaging;
import app.parley.platform.Tx;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.OrderField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.LeadRecord;

/** The leads of a company. */
@Component
public final class Leads {
  private final LeadForm form;
  private final LeadHistory history;
  private final ItemNews news;

  Leads(LeadForm form, LeadHistory history, ItemNews news) {
    this.form = form;
    this.history = history;
    this.news = news;
  }

  /** Throws not-found, for deleted ones too. */
  public Lead get(Tx tx, UUID id) {
    return Lead.of(find(tx, id));
  }

  static LeadRecord find(Tx tx, UUID id) {
    return tx.sql()
        .selectFrom(LEAD)
        .where(alive(tx, id))
        .fetchOptional()
        .orElseThrow(Leads::missing);
  }

  static boolean holds(Tx tx, UUID id) {
    return tx.sql()
        .selectOne()
        .from(LEAD)
        .where(alive(tx, id))
        .forShare()
        .fetchOptional()
        .isPresent();
  }

  /** Makes a lead of a body, owned by the caller where it names nobody. */
  public Lead add(Tx tx, long caller, Fields in) {
    var row = fresh(caller);
    row.setCompanyId(tx.company());
    form.fill(tx, row, in, caller);
    in.check();
    row.setId(UUID.randomUUID());
    row.setAddTime(news.now());
    row.setUpdateTime(row.getAddTime());
    tx.sql().insertInto(LEAD).set(row).execute();
    var lead = Lead.of(row);
    news.created(tx, ItemType.LEAD, lead.id(), lead.words());
    return lead;
  }

  /**
   * Throws Refused for what {@link #add}, or {@link #change} where an id is given, would refuse;
   * but that the lead belongs to nobody.
   */
  public void check(Tx tx, long caller, @Nullable UUID id, Fields in) {
    var row = id == null ? fresh(caller) : find(tx, id);
    row.setId(UUID.randomUUID());
    form.fill(tx, row, in, caller);
    in.check();
  }

  /** An archived lead changes only when it is taken back. */
  public Lead change(Tx tx, long caller, UUID id, Fields in) {
    var row = lock(tx, id);
    boolean wasArchived = row.getIsArchived();
    form.fill(tx, row, in, row.getOwnerId());
    in.check();
    if (wasArchived && row.getIsArchived()) {
      throw Refused.invalid("is_archived", "An archived lead cannot be changed.");
    }
    row.setUpdateTime(news.now());
    history.tell(tx, caller, row);
    tx.sql().update(LEAD).set(row).where(alive(tx, id)).execute();
    return saved(tx, row);
  }

  void delete(Tx tx, UUID id) {
    lock(tx, id);
    var now = news.now();
    tx.sql()
        .update(LEAD)
        .set(LEAD.DELETED_AT, now)
        .set(LEAD.UPDATE_TIME, now)
        .where(alive(tx, id))
        .execute();
    news.deleted(tx, ItemType.LEAD, id);
  }

  void restore(Tx tx, UUID id, Instant deletedAfter) {
    var row =
        tx.sql()
            .update(LEAD)
            .setNull(LEAD.DELETED_AT)
            .set(LEAD.UPDATE_TIME, news.now())
            .where(
                LEAD.COMPANY_ID.eq(tx.company()), LEAD.ID.eq(id), LEAD.DELETED_AT.gt(deletedAfter))
            .returning()
            .fetchOptional()
            .orElseThrow(Leads::missing);
    saved(tx, row);
  }

  /** From the paging's start on, one more than fit. */
  List<Lead> list(Tx tx, Condition which, List<OrderField<?>> order, OffsetPaging paging) {
    return tx.sql()
        .selectFrom(LEAD)
        .where(LEAD.COMPANY_ID.eq(tx.company()), LEAD.DELETED_AT.isNull(), which)
        .orderBy(order)
        .limit(paging.start(), paging.limit() + 1)
        .fetch(Lead::of);
  }

  LeadRecord lock(Tx tx, UUID id) {
    return tx.sql()
        .selectFrom(LEAD)
        .where(alive(tx, id))
        .forNoKeyUpdate()
        .fetchOptional()
        .orElseThrow(Leads::missing);
  }

  private static LeadRecord fresh(long caller) {
    var row = new LeadRecord();
    row.setCreatorId(caller);
    row.setSourceName("API");
    row.setOrigin("API");
    row.setWasSeen(true);
    row.setIsArchived(false);
    return row;
  }

  private Lead saved(Tx tx, LeadRecord row) {
    var lead = Lead.of(row);
    news.updated(tx, ItemType.LEAD, lead.id(), lead.words());
    return lead;
  }

  private static Condition alive(Tx tx, UUID id) {
    return LEAD.COMPANY_ID.eq(tx.company()).and(LEAD.ID.eq(id)).and(LEAD.DELETED_AT.isNull());
  }

  private static Refused missing() {
    return new Refused(ProblemType.NOT_FOUND, "requested lead not found");
  }
}
