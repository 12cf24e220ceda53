package app.parley.crm;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.schema.tables.records.LeadRecord;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A lead as the API shows it; owner and creator are users' numbers. */
@JsonNaming(SnakeCaseStrategy.class)
public record Lead(
    UUID id,
    String title,
    long ownerId,
    long creatorId,
    List<UUID> labelIds,
    @Nullable Long personId,
    @Nullable Long organizationId,
    String sourceName,
    String origin,
    @Nullable String originId,
    @Nullable Integer channel,
    @Nullable String channelId,
    @Nullable Long sourceDealId,
    @JsonProperty("is_archived") boolean isArchived,
    boolean wasSeen,
    @Nullable Value value,
    @Nullable LocalDate expectedCloseDate,
    @Nullable Long nextActivityId,
    @JsonFormat(shape = JsonFormat.Shape.STRING, pattern = TIME, timezone = "UTC") Instant addTime,
    @JsonFormat(shape = JsonFormat.Shape.STRING, pattern = TIME, timezone = "UTC")
        Instant updateTime,
    String visibleTo,
    @Nullable String ccEmail) {
  private static final String TIME = "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'";

  static Lead of(LeadRecord row) {
    return new Lead(
        row.getId(),
        row.getTitle(),
        row.getOwnerId(),
        row.getCreatorId(),
        List.of(row.getLabelIds()),
        row.getPersonId(),
        row.getOrganizationId(),
        row.getSourceName(),
        row.getOrigin(),
        row.getOriginId(),
        null,
        null,
        row.getSourceDealId(),
        row.getIsArchived(),
        row.getWasSeen(),
        row.getAmount() == null ? null : new Value(row.getAmount(), row.getCurrency()),
        row.getExpectedCloseDate(),
        null,
        row.getAddTime(),
        row.getUpdateTime(),
        Integer.toString(Visibility.EVERYONE),
        null);
  }

  Words words() {
    return new Words().with(Words.Kind.TITLE, title);
  }

  /** What it may be worth. */
  public record Value(BigDecimal amount, String currency) {}
}
