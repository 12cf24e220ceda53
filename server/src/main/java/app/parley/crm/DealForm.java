package app.parley.crm;

import app.parley.compat.Fields;
import app.parley.platform.Tx;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.DealRecord;
import parley.schema.tables.records.StageRecord;

/** What a body changes of a deal's row. The stage tells the pipeline. */
@Component
final class DealForm {
  private static final int LONGEST_TITLE = 255;
  private static final int CERTAIN = 100;
  private static final int CENTS = 2;

  private final References references;

  DealForm(References references) {
    this.references = references;
  }

  void fill(Tx tx, DealRecord row, Fields in, long caller, Instant now) {
    row.setTitle(in.text("title", row.getTitle(), LONGEST_TITLE));
    row.setValue(
        Objects.requireNonNullElse(in.amount("value", row.getValue()), BigDecimal.ZERO)
            .setScale(CENTS, RoundingMode.UNNECESSARY));
    row.setCurrency(Currencies.read(in, row.getCurrency()));
    row.setPersonId(references.person(tx, in, "person_id", row.getPersonId()));
    row.setOrgId(references.organization(tx, in, "org_id", row.getOrgId()));
    row.setOwnerId(references.owner(tx, in, "owner_id", row.getOwnerId(), caller));
    row.setProbability(in.count("probability", row.getProbability(), 0, CERTAIN));
    row.setExpectedCloseDate(in.date("expected_close_date", row.getExpectedCloseDate()));
    place(tx, row, in, now);
    DealStatus.fill(row, in, now);
    archive(row, in, now);
    row.setUpdateTime(now);
  }

  private static void place(Tx tx, DealRecord row, Fields in, Instant now) {
    var stageId = in.id("stage_id", null);
    var pipelineId = in.id("pipeline_id", null);
    if (stageId == null && pipelineId == null && row.getStageId() != null) {
      return;
    }
    var stage = stageId == null ? first(tx, pipelineId) : Stages.find(tx, stageId);
    if (stage.isEmpty()) {
      in.refuse(stageId == null ? "pipeline_id" : "stage_id", "There is no such stage.");
    } else if (pipelineId != null && !pipelineId.equals(stage.get().getPipelineId())) {
      in.refuse("stage_id", "This stage is in another pipeline.");
    } else if (!stage.get().getId().equals(row.getStageId())) {
      row.setStageChangeTime(row.getStageId() == null ? null : now);
      row.setStageId(stage.get().getId());
      row.setPipelineId(stage.get().getPipelineId());
    }
  }

  private static Optional<StageRecord> first(Tx tx, @Nullable Long pipeline) {
    return (pipeline == null ? Pipelines.first(tx) : Optional.of(pipeline))
        .flatMap(id -> Stages.first(tx, id));
  }

  private static void archive(DealRecord row, Fields in, Instant now) {
    boolean archived = in.flag("is_archived", row.getIsArchived());
    if (archived != row.getIsArchived()) {
      row.setIsArchived(archived);
      row.setArchiveTime(archived ? now : null);
    }
  }
}
