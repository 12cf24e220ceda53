package app.parley.crm;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.schema.tables.records.DealRecord;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A deal as the API shows it; owner and creator are users' numbers. Marketing channels and
 * recurring revenue are always null.
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Deal(
    long id,
    String title,
    BigDecimal value,
    String currency,
    @Nullable Long personId,
    @Nullable Long orgId,
    long ownerId,
    long creatorUserId,
    long pipelineId,
    long stageId,
    String status,
    @Nullable Integer probability,
    @Nullable String lostReason,
    int visibleTo,
    Instant addTime,
    Instant updateTime,
    @Nullable Instant stageChangeTime,
    @Nullable Instant closeTime,
    @Nullable Instant wonTime,
    @Nullable Instant lostTime,
    @Nullable LocalDate expectedCloseDate,
    @Nullable LocalDate localWonDate,
    @Nullable LocalDate localLostDate,
    @Nullable LocalDate localCloseDate,
    @JsonProperty("is_deleted") boolean isDeleted,
    @JsonProperty("is_archived") boolean isArchived,
    @Nullable Instant archiveTime,
    List<Long> labelIds,
    String origin,
    @Nullable String originId,
    @Nullable Integer channel,
    @Nullable String channelId,
    @Nullable UUID sourceLeadId,
    @Nullable BigDecimal acv,
    @Nullable BigDecimal arr,
    @Nullable BigDecimal mrr,
    Map<String, String> customFields) {

  static Deal of(DealRecord row) {
    return new Deal(
        row.getId(),
        row.getTitle(),
        row.getValue(),
        row.getCurrency(),
        row.getPersonId(),
        row.getOrgId(),
        row.getOwnerId(),
        row.getCreatorUserId(),
        row.getPipelineId(),
        row.getStageId(),
        row.getDeletedAt() == null ? row.getStatus() : "deleted",
        row.getProbability(),
        row.getLostReason(),
        Visibility.EVERYONE,
        row.getAddTime(),
        row.getUpdateTime(),
        row.getStageChangeTime(),
        row.getCloseTime(),
        row.getWonTime(),
        row.getLostTime(),
        row.getExpectedCloseDate(),
        date(row.getWonTime()),
        date(row.getLostTime()),
        date(row.getCloseTime()),
        row.getDeletedAt() != null,
        row.getIsArchived(),
        row.getArchiveTime(),
        List.of(),
        row.getOrigin(),
        row.getOriginId(),
        null,
        null,
        row.getSourceLeadId(),
        null,
        null,
        null,
        Map.of());
  }

  Words words() {
    return new Words().with(Words.Kind.TITLE, title);
  }

  private static @Nullable LocalDate date(@Nullable Instant at) {
    return at == null ? null : LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
