package app.parley.notes;

import app.parley.compat.WireTime;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.schema.tables.records.NoteRecord;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A note as version 1 shows it; users go by their numbers. No note is of a project or task. */
@JsonNaming(SnakeCaseStrategy.class)
record Note(
    long id,
    boolean activeFlag,
    String content,
    String addTime,
    String updateTime,
    long userId,
    @Nullable Long lastUpdateUserId,
    @Nullable Author user,
    @Nullable UUID leadId,
    @Nullable Long dealId,
    @Nullable Long personId,
    @Nullable Long orgId,
    @Nullable Long projectId,
    @Nullable Long taskId,
    @Nullable Titled lead,
    @Nullable Titled deal,
    @Nullable Named person,
    @Nullable Named organization,
    @Nullable Titled project,
    @Nullable Titled task,
    boolean pinnedToLeadFlag,
    boolean pinnedToDealFlag,
    boolean pinnedToPersonFlag,
    boolean pinnedToOrganizationFlag,
    boolean pinnedToProjectFlag,
    boolean pinnedToTaskFlag) {

  static Note of(NoteRecord row, NoteNames names) {
    var lead = names.title(row.getLeadId());
    var deal = names.deal(row.getDealId());
    return new Note(
        row.getId(),
        row.getDeletedAt() == null,
        row.getContent(),
        WireTime.plain(row.getAddTime()),
        WireTime.plain(row.getUpdateTime()),
        row.getUserId(),
        row.getLastUpdateUserId(),
        names.author(row.getUserId()),
        row.getLeadId(),
        row.getDealId(),
        row.getPersonId(),
        row.getOrgId(),
        null,
        null,
        lead == null ? null : new Titled(lead),
        deal == null ? null : new Titled(deal),
        Named.of(names.person(row.getPersonId())),
        Named.of(names.organization(row.getOrgId())),
        null,
        null,
        row.getPinnedToLead(),
        row.getPinnedToDeal(),
        row.getPinnedToPerson(),
        row.getPinnedToOrganization(),
        false,
        false);
  }

  /** Who wrote it. */
  @JsonNaming(SnakeCaseStrategy.class)
  record Author(
      String name, String email, @Nullable String iconUrl, @JsonProperty("is_you") boolean isYou) {}

  record Titled(String title) {}

  record Named(String name) {
    static @Nullable Named of(@Nullable String name) {
      return name == null ? null : new Named(name);
    }
  }
}
