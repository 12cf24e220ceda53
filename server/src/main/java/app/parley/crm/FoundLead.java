package app.parley.crm;

import app.parley.crm.FoundItem.NamedRef;
import app.parley.crm.FoundItem.OrganizationRef;
import app.parley.crm.FoundItem.OwnerRef;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A lead that a search found, with the ways to its person. */
@JsonNaming(SnakeCaseStrategy.class)
record FoundLead(
    UUID id,
    String type,
    String title,
    @Nullable BigDecimal value,
    @Nullable String currency,
    int visibleTo,
    OwnerRef owner,
    @Nullable NamedRef person,
    @Nullable OrganizationRef organization,
    List<String> phones,
    List<String> emails,
    List<String> customFields,
    List<String> notes,
    @JsonProperty("is_archived") boolean isArchived)
    implements FoundItem {
  static FoundLead of(Lead lead, @Nullable Person person, @Nullable OrganizationRef organization) {
    var value = lead.value();
    return new FoundLead(
        lead.id(),
        ItemType.LEAD.word(),
        lead.title(),
        value == null ? null : value.amount(),
        value == null ? null : value.currency(),
        Visibility.EVERYONE,
        new OwnerRef(lead.ownerId()),
        NamedRef.of(person),
        organization,
        person == null ? List.of() : FoundItem.values(person.phones()),
        person == null ? List.of() : FoundItem.values(person.emails()),
        List.of(),
        List.of(),
        lead.isArchived());
  }

  @Override
  public boolean isOf(@Nullable Long personId, @Nullable Long organizationId) {
    return FoundItem.matches(personId, person) && FoundItem.matches(organizationId, organization);
  }
}
