package app.parley.crm;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parley.schema.tables.records.StageRecord;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A stage of a pipeline as the API shows it. */
@JsonNaming(SnakeCaseStrategy.class)
public record Stage(
    long id,
    String name,
    long pipelineId,
    int orderNr,
    @JsonProperty("is_deleted") boolean isDeleted,
    int dealProbability,
    @JsonProperty("is_deal_rot_enabled") boolean isDealRotEnabled,
    @Nullable Integer daysToRotten,
    Instant addTime,
    Instant updateTime) {

  static Stage of(StageRecord row) {
    return new Stage(
        row.getId(),
        row.getName(),
        row.getPipelineId(),
        row.getOrderNr(),
        row.getDeletedAt() != null,
        row.getDealProbability(),
        row.getIsDealRotEnabled(),
        row.getDaysToRotten(),
        row.getAddTime(),
        row.getUpdateTime());
  }
}
