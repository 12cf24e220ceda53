package app.parley.crm;

import static parley.schema.Tables.DEAL;
import static parley.schema.Tables.PIPELINE;

import app.parley.compat.CursorPage;
import app.parley.compat.Fields;
import app.parley.compat.Params;
import app.parley.platform.Tx;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import java.util.Objects;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.PipelineRecord;

/** The pipelines of a company, of which there is always one. */
@Component
final class Pipelines {
  private static final int LONGEST_NAME = 100;
  private static final int MOST = 10_000;
  private static final Shelf<PipelineRecord> SHELF = new Shelf<>(PIPELINE);

  private final Stages stages;
  private final ItemNews news;

  Pipelines(Stages stages, ItemNews news) {
    this.stages = stages;
    this.news = news;
  }

  CursorPage<Pipeline> page(Tx tx, Params asked) {
    var first = first(tx);
    return SHELF.page(
        tx,
        asked,
        DSL.noCondition(),
        row -> Pipeline.of(row, first.equals(Optional.of(row.getId()))));
  }

  Pipeline get(Tx tx, long id) {
    return card(tx, SHELF.get(tx, id));
  }

  Pipeline add(Tx tx, Fields in) {
    var row = new PipelineRecord();
    row.setOrderNr(1 + Objects.requireNonNullElse(lastOrder(tx), 0));
    row.setIsDealProbabilityEnabled(false);
    fill(row, in);
    row.setAddTime(row.getUpdateTime());
    in.check();
    row.setId(SHELF.insert(tx, row));
    news.created(tx, ItemType.PIPELINE, row.getId(), Words.NONE);
    return card(tx, row);
  }

  Pipeline change(Tx tx, long id, Fields in) {
    var row = SHELF.lock(tx, id);
    fill(row, in);
    in.check();
    SHELF.update(tx, id, row);
    news.updated(tx, ItemType.PIPELINE, id, Words.NONE);
    return card(tx, row);
  }

  /** Its stages go with it. Throws Refused for the last one, and for one with deals. */
  void delete(Tx tx, long id) {
    SHELF.lockToDelete(tx, id);
    boolean hasDeals =
        tx.sql()
            .fetchExists(
                DEAL,
                DEAL.COMPANY_ID.eq(tx.company()),
                DEAL.PIPELINE_ID.eq(id),
                DEAL.DELETED_AT.isNull());
    if (hasDeals) {
      throw new Refused(ProblemType.CONFLICT, "Move or delete the deals of this pipeline first.");
    }
    if (SHELF.all(tx, PIPELINE.DELETED_AT.isNull()).size() == 1) {
      throw new Refused(ProblemType.CONFLICT, "The company needs at least one pipeline.");
    }
    var now = news.now();
    SHELF.delete(tx, id, now);
    stages.deleteAllOf(tx, id, now);
    news.deleted(tx, ItemType.PIPELINE, id);
  }

  /** The one in which deals begin that name none. */
  static Optional<Long> first(Tx tx) {
    return tx.sql()
        .select(PIPELINE.ID)
        .from(PIPELINE)
        .where(PIPELINE.COMPANY_ID.eq(tx.company()), PIPELINE.DELETED_AT.isNull())
        .orderBy(PIPELINE.ORDER_NR, PIPELINE.ID)
        .limit(1)
        .fetchOptional(PIPELINE.ID);
  }

  private void fill(PipelineRecord row, Fields in) {
    row.setName(in.text("name", row.getName(), LONGEST_NAME));
    row.setOrderNr(in.neededCount("order_nr", row.getOrderNr(), 0, MOST));
    row.setIsDealProbabilityEnabled(
        in.flag("is_deal_probability_enabled", row.getIsDealProbabilityEnabled()));
    row.setUpdateTime(news.now());
  }

  private static Integer lastOrder(Tx tx) {
    return tx.sql()
        .select(DSL.max(PIPELINE.ORDER_NR))
        .from(PIPELINE)
        .where(PIPELINE.COMPANY_ID.eq(tx.company()))
        .fetchSingle()
        .value1();
  }

  private static Pipeline card(Tx tx, PipelineRecord row) {
    return Pipeline.of(row, first(tx).equals(Optional.of(row.getId())));
  }
}
