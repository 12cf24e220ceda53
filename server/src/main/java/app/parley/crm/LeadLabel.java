package app.parley.crm;

import java.time.Instant;
import java.util.UUID;
import parley.schema.tables.records.LeadLabelRecord;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A label that leads can have. */
@JsonNaming(SnakeCaseStrategy.class)
public record LeadLabel(UUID id, String name, String color, Instant addTime, Instant updateTime) {
  static LeadLabel of(LeadLabelRecord row) {
    return new LeadLabel(
        row.getId(), row.getName(), row.getColor(), row.getAddTime(), row.getUpdateTime());
  }
}
