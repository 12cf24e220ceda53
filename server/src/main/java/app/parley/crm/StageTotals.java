package app.parley.crm;

import static parley.schema.Tables.DEAL;
import static parley.schema.Tables.STAGE;

import app.parley.platform.Tx;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.Records;
import org.jooq.impl.DSL;

/** What the open deals of a company come to. */
final class StageTotals {
  private StageTotals() {}

  /** One for each stage and currency that has open deals. */
  static List<StageTotal> of(Tx tx) {
    var stages = DSL.select(STAGE.ID).from(STAGE).where(STAGE.COMPANY_ID.eq(tx.company()));
    return tx.sql()
        .select(DEAL.STAGE_ID, DEAL.CURRENCY, DSL.count(), DSL.sum(DEAL.VALUE))
        .from(DEAL)
        .where(
            DEAL.COMPANY_ID.eq(tx.company()),
            DEAL.STAGE_ID.in(stages),
            DEAL.STATUS.eq(DealStatus.OPEN),
            DEAL.DELETED_AT.isNull(),
            DEAL.IS_ARCHIVED.isFalse())
        .groupBy(DEAL.STAGE_ID, DEAL.CURRENCY)
        .orderBy(DEAL.STAGE_ID, DEAL.CURRENCY)
        .fetch(Records.mapping(StageTotal::new));
  }

  record StageTotal(long stageId, String currency, int count, BigDecimal value) {}
}
