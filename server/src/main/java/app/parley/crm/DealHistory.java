package app.parley.crm;

import static parley.schema.Tables.DEAL;
import static parley.schema.Tables.PIPELINE;
import static parley.schema.Tables.STAGE;

import app.parley.crm.ItemChange.Value;
import app.parley.crm.ItemHistory.Made;
import app.parley.platform.Tx;
import java.util.Objects;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.DealRecord;
import parley.schema.tables.records.PipelineRecord;
import parley.schema.tables.records.StageRecord;

/** Finds out what changed in a deal's row since it was read, and puts it into the history. */
@Component
final class DealHistory {
  private static final Shelf<StageRecord> STAGES = new Shelf<>(STAGE);
  private static final Shelf<PipelineRecord> PIPELINES = new Shelf<>(PIPELINE);

  private final ItemHistory history;

  DealHistory(ItemHistory history) {
    this.history = history;
  }

  void tell(Tx tx, long caller, DealRecord row) {
    var made = new Made(caller, row.getUpdateTime());
    var item = ItemType.DEAL.item(row.getId());
    if (moved(row, DEAL.STAGE_ID)) {
      boolean elsewhere = moved(row, DEAL.PIPELINE_ID);
      history.add(
          tx,
          made,
          item,
          "stage",
          stage(tx, row.original(DEAL.STAGE_ID), elsewhere),
          stage(tx, row.getStageId(), elsewhere));
    }
    if (moved(row, DEAL.STATUS)) {
      history.add(
          tx,
          made,
          item,
          "status",
          Value.word(row.original(DEAL.STATUS)),
          Value.word(row.getStatus()),
          row.getLostReason());
    }
    if (moved(row, DEAL.VALUE) || moved(row, DEAL.CURRENCY)) {
      history.add(
          tx,
          made,
          item,
          "value",
          Value.money(row.original(DEAL.VALUE), row.original(DEAL.CURRENCY)),
          Value.money(row.getValue(), row.getCurrency()));
    }
    if (moved(row, DEAL.IS_ARCHIVED)) {
      var now = row.getIsArchived();
      history.add(tx, made, item, "archived", Value.flag(!now), Value.flag(now));
    }
    history.owner(tx, made, item, row.original(DEAL.OWNER_ID), row.getOwnerId());
  }

  private static boolean moved(DealRecord row, Field<?> field) {
    return !Objects.equals(row.original(field), row.get(field));
  }

  private static Value stage(Tx tx, long id, boolean withPipeline) {
    var stage = STAGES.find(tx, id).orElseThrow();
    var pipeline = withPipeline ? PIPELINES.find(tx, stage.getPipelineId()) : null;
    var name = pipeline == null ? "" : pipeline.orElseThrow().getName() + ": ";
    return Value.named(id, name + stage.getName());
  }
}
