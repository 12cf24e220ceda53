package app.parley.crm;

import app.parley.compat.WireTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** The person that stays, as version 1 answers a merge. */
@JsonNaming(SnakeCaseStrategy.class)
record PersonAfterMerge(
    long id,
    long companyId,
    long ownerId,
    @Nullable Long orgId,
    String name,
    @Nullable String firstName,
    @Nullable String lastName,
    String firstChar,
    boolean activeFlag,
    List<ContactPoint> phone,
    List<ContactPoint> email,
    String addTime,
    String updateTime,
    String visibleTo,
    @Nullable Long pictureId,
    @Nullable Long label,
    List<Long> labelIds,
    @Nullable String orgName,
    String ownerName,
    @Nullable String ccEmail,
    long mergeWhatId) {

  static PersonAfterMerge of(
      Person person, long company, @Nullable String organization, String owner, long merged) {
    return new PersonAfterMerge(
        person.id(),
        company,
        person.ownerId(),
        person.orgId(),
        person.name(),
        person.firstName(),
        person.lastName(),
        Words.plain(person.name().substring(0, person.name().offsetByCodePoints(0, 1))),
        true,
        person.phones(),
        person.emails(),
        WireTime.plain(person.addTime()),
        WireTime.plain(person.updateTime()),
        Integer.toString(Visibility.EVERYONE),
        null,
        null,
        List.of(),
        organization,
        owner,
        null,
        merged);
  }
}
