package app.parley.crm;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import parley.schema.tables.records.PipelineRecord;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A pipeline as the API shows it; the first one is selected. */
@JsonNaming(SnakeCaseStrategy.class)
public record Pipeline(
    long id,
    String name,
    int orderNr,
    @JsonProperty("is_deleted") boolean isDeleted,
    @JsonProperty("is_deal_probability_enabled") boolean isDealProbabilityEnabled,
    @JsonProperty("is_selected") boolean isSelected,
    Instant addTime,
    Instant updateTime) {

  static Pipeline of(PipelineRecord row, boolean isSelected) {
    return new Pipeline(
        row.getId(),
        row.getName(),
        row.getOrderNr(),
        row.getDeletedAt() != null,
        row.getIsDealProbabilityEnabled(),
        isSelected,
        row.getAddTime(),
        row.getUpdateTime());
  }
}
