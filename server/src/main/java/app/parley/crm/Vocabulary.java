package app.parley.crm;

import static parley.schema.Tables.LEAD_LABEL;
import static parley.schema.Tables.PIPELINE;
import static parley.schema.Tables.STAGE;

import app.parley.platform.Tx;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What pipelines, stages and lead labels are called, for tables that people read and write.
 *
 * @param pipelines by id, in their order
 * @param stages those that are not deleted, in their order
 */
public record Vocabulary(
    Map<Long, String> pipelines, List<NamedStage> stages, Map<UUID, String> labels) {

  /** Read at once: there are few of them. */
  public static Vocabulary of(Tx tx) {
    return new Vocabulary(
        tx.sql()
            .selectFrom(PIPELINE)
            .where(PIPELINE.COMPANY_ID.eq(tx.company()), PIPELINE.DELETED_AT.isNull())
            .orderBy(PIPELINE.ORDER_NR, PIPELINE.ID)
            .fetchMap(PIPELINE.ID, PIPELINE.NAME),
        tx.sql()
            .selectFrom(STAGE)
            .where(STAGE.COMPANY_ID.eq(tx.company()), STAGE.DELETED_AT.isNull())
            .orderBy(STAGE.ORDER_NR, STAGE.ID)
            .fetch(row -> new NamedStage(row.getId(), row.getName(), row.getPipelineId())),
        tx.sql()
            .selectFrom(LEAD_LABEL)
            .where(LEAD_LABEL.COMPANY_ID.eq(tx.company()))
            .fetchMap(LEAD_LABEL.ID, LEAD_LABEL.NAME));
  }

  /** A stage and the pipeline that it is in. */
  public record NamedStage(long id, String name, long pipeline) {}
}
