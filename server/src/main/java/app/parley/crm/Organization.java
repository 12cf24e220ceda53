package app.parley.crm;

import app.parley.platform.Json;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.schema.tables.records.OrganizationRecord;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** An organization as the API shows it; owner is a user's number. */
@JsonNaming(SnakeCaseStrategy.class)
public record Organization(
    long id,
    String name,
    long ownerId,
    Instant addTime,
    Instant updateTime,
    @Nullable PostalAddress address,
    @JsonProperty("is_deleted") boolean isDeleted,
    int visibleTo,
    List<Long> labelIds,
    Map<String, String> customFields) {

  static Organization of(OrganizationRecord row) {
    return new Organization(
        row.getId(),
        row.getName(),
        row.getOwnerId(),
        row.getAddTime(),
        row.getUpdateTime(),
        Json.read(row.getAddress(), PostalAddress.class),
        row.getDeletedAt() != null,
        Visibility.EVERYONE,
        List.of(),
        Map.of());
  }

  Words words() {
    return new Words()
        .with(Words.Kind.NAME, name)
        .with(Words.Kind.ADDRESS, address == null ? null : address.value());
  }
}
