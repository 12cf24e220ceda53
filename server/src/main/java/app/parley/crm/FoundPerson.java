package app.parley.crm;

import app.parley.crm.FoundItem.OrganizationRef;
import app.parley.crm.FoundItem.OwnerRef;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A person that a search found. */
@JsonNaming(SnakeCaseStrategy.class)
record FoundPerson(
    Long id,
    String type,
    String name,
    List<String> phones,
    List<String> emails,
    int visibleTo,
    OwnerRef owner,
    @Nullable OrganizationRef organization,
    List<String> customFields,
    List<String> notes)
    implements FoundItem {
  static FoundPerson of(Person person, @Nullable OrganizationRef organization) {
    return new FoundPerson(
        person.id(),
        ItemType.PERSON.word(),
        person.name(),
        FoundItem.values(person.phones()),
        FoundItem.values(person.emails()),
        Visibility.EVERYONE,
        new OwnerRef(person.ownerId()),
        organization,
        List.of(),
        List.of());
  }

  @Override
  public boolean isOf(@Nullable Long personId, @Nullable Long organizationId) {
    return personId == null && FoundItem.matches(organizationId, organization);
  }
}
