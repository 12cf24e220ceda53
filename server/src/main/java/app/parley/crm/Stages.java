package app.parley.crm;

import static parley.schema.Tables.DEAL;
import static parley.schema.Tables.PIPELINE;
import static parley.schema.Tables.STAGE;

import app.parley.compat.CursorPage;
import app.parley.compat.Fields;
import app.parley.compat.Params;
import app.parley.platform.Tx;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.StageRecord;

/** The stages of pipelines, in their order. */
@Component
public final class Stages {
  private static final int LONGEST_NAME = 100;
  private static final int MOST = 10_000;
  private static final int CERTAIN = 100;
  private static final Set<String> SORTABLE = Set.of("id", "add_time", "update_time", "order_nr");
  private static final Shelf<StageRecord> SHELF = new Shelf<>(STAGE);

  private final ItemNews news;

  Stages(ItemNews news) {
    this.news = news;
  }

  CursorPage<Stage> page(Tx tx, Params asked) {
    var pipeline = asked.number("pipeline_id");
    var which = pipeline == null ? DSL.noCondition() : STAGE.PIPELINE_ID.eq(pipeline);
    return SHELF.page(tx, asked, which.and(STAGE.DELETED_AT.isNull()), SORTABLE, Stage::of);
  }

  Stage get(Tx tx, long id) {
    return Stage.of(SHELF.get(tx, id));
  }

  /** The first stage of that name, whatever its pipeline. */
  public Optional<Long> named(Tx tx, String name) {
    return SHELF.all(tx, STAGE.NAME.eq(name).and(STAGE.DELETED_AT.isNull())).stream()
        .map(StageRecord::getId)
        .findFirst();
  }

  /** The stage with that id, unless it is deleted. */
  static Optional<StageRecord> find(Tx tx, long id) {
    return SHELF.find(tx, id).filter(row -> row.getDeletedAt() == null);
  }

  /** The first stage of a pipeline. */
  static Optional<StageRecord> first(Tx tx, long pipeline) {
    return tx.sql()
        .selectFrom(STAGE)
        .where(
            STAGE.COMPANY_ID.eq(tx.company()),
            STAGE.PIPELINE_ID.eq(pipeline),
            STAGE.DELETED_AT.isNull())
        .orderBy(STAGE.ORDER_NR, STAGE.ID)
        .limit(1)
        .fetchOptional();
  }

  Stage add(Tx tx, Fields in) {
    var row = new StageRecord();
    row.setDealProbability(CERTAIN);
    row.setIsDealRotEnabled(false);
    pipeline(tx, row, in);
    row.setOrderNr(row.getPipelineId() == null ? 1 : 1 + lastOrder(tx, row.getPipelineId()));
    fill(row, in);
    row.setAddTime(row.getUpdateTime());
    in.check();
    row.setId(SHELF.insert(tx, row));
    news.created(tx, ItemType.STAGE, row.getId(), Words.NONE);
    return Stage.of(row);
  }

  Stage change(Tx tx, long id, Fields in) {
    var row = SHELF.lock(tx, id);
    var before = row.getPipelineId();
    pipeline(tx, row, in);
    if (!Objects.equals(before, row.getPipelineId())) {
      in.refuse("pipeline_id", "A stage stays in its pipeline.");
    }
    fill(row, in);
    in.check();
    SHELF.update(tx, id, row);
    news.updated(tx, ItemType.STAGE, id, Words.NONE);
    return Stage.of(row);
  }

  /** Throws Refused for one with deals. */
  void delete(Tx tx, long id) {
    SHELF.lockToDelete(tx, id);
    boolean hasDeals =
        tx.sql()
            .fetchExists(
                DEAL,
                DEAL.COMPANY_ID.eq(tx.company()),
                DEAL.STAGE_ID.eq(id),
                DEAL.DELETED_AT.isNull());
    if (hasDeals) {
      throw new Refused(ProblemType.CONFLICT, "Move or delete the deals of this stage first.");
    }
    SHELF.delete(tx, id, news.now());
    news.deleted(tx, ItemType.STAGE, id);
  }

  void deleteAllOf(Tx tx, long pipeline, Instant at) {
    for (var stage : SHELF.all(tx, STAGE.PIPELINE_ID.eq(pipeline).and(STAGE.DELETED_AT.isNull()))) {
      SHELF.delete(tx, stage.getId(), at);
      news.deleted(tx, ItemType.STAGE, stage.getId());
    }
  }

  private static void pipeline(Tx tx, StageRecord row, Fields in) {
    var pipeline = in.id("pipeline_id", row.getPipelineId());
    if (pipeline == null || !new Shelf<>(PIPELINE).holds(tx, pipeline)) {
      in.refuse("pipeline_id", "There is no such pipeline.");
    } else {
      row.setPipelineId(pipeline);
    }
  }

  private void fill(StageRecord row, Fields in) {
    row.setName(in.text("name", row.getName(), LONGEST_NAME));
    row.setOrderNr(in.neededCount("order_nr", row.getOrderNr(), 0, MOST));
    row.setDealProbability(
        in.neededCount("deal_probability", row.getDealProbability(), 0, CERTAIN));
    row.setIsDealRotEnabled(in.flag("is_deal_rot_enabled", row.getIsDealRotEnabled()));
    row.setDaysToRotten(in.count("days_to_rotten", row.getDaysToRotten(), 1, MOST));
    row.setUpdateTime(news.now());
  }

  private static int lastOrder(Tx tx, long pipeline) {
    return tx.sql()
        .select(DSL.coalesce(DSL.max(STAGE.ORDER_NR), 0))
        .from(STAGE)
        .where(STAGE.COMPANY_ID.eq(tx.company()), STAGE.PIPELINE_ID.eq(pipeline))
        .fetchSingle()
        .value1();
  }
}
