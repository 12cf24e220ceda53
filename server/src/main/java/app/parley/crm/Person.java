package app.parley.crm;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.schema.tables.records.PersonRecord;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A person as the API shows them; owner is a user's number. */
@JsonNaming(SnakeCaseStrategy.class)
public record Person(
    long id,
    String name,
    @Nullable String firstName,
    @Nullable String lastName,
    long ownerId,
    @Nullable Long orgId,
    List<ContactPoint> emails,
    List<ContactPoint> phones,
    Instant addTime,
    Instant updateTime,
    @JsonProperty("is_deleted") boolean isDeleted,
    int visibleTo,
    List<Long> labelIds,
    @Nullable Long pictureId,
    Map<String, String> customFields) {

  static Person of(PersonRecord row) {
    return new Person(
        row.getId(),
        row.getName(),
        row.getFirstName(),
        row.getLastName(),
        row.getOwnerId(),
        row.getOrgId(),
        ContactPoints.kept(row.getEmails()),
        ContactPoints.kept(row.getPhones()),
        row.getAddTime(),
        row.getUpdateTime(),
        row.getDeletedAt() != null,
        Visibility.EVERYONE,
        List.of(),
        null,
        Map.of());
  }

  Words words() {
    return new Words()
        .with(Words.Kind.NAME, name)
        .with(Words.Kind.EMAIL, emails)
        .with(Words.Kind.PHONE, phones);
  }
}
