package app.parley.crm;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** An item in the answer of a search; what its type has not is left out. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record FoundItem(
    Object id,
    String type,
    @Nullable String name,
    @Nullable String title,
    @Nullable List<String> phones,
    @Nullable List<String> emails,
    @Nullable String address,
    @Nullable BigDecimal value,
    @Nullable String currency,
    @Nullable String status,
    int visibleTo,
    OwnerRef owner,
    @Nullable NamedRef stage,
    @Nullable NamedRef person,
    @Nullable NamedRef organization,
    @JsonProperty("is_archived") @Nullable Boolean isArchived,
    List<String> customFields,
    List<String> notes) {

  static FoundItem of(Person person, @Nullable NamedRef organization) {
    return new FoundItem(
        person.id(),
        ItemType.PERSON.word(),
        person.name(),
        null,
        person.phones().stream().map(ContactPoint::value).toList(),
        person.emails().stream().map(ContactPoint::value).toList(),
        null,
        null,
        null,
        null,
        Visibility.EVERYONE,
        new OwnerRef(person.ownerId()),
        null,
        null,
        organization,
        null,
        List.of(),
        List.of());
  }

  static FoundItem of(Organization organization) {
    var address = organization.address();
    return new FoundItem(
        organization.id(),
        ItemType.ORGANIZATION.word(),
        organization.name(),
        null,
        null,
        null,
        address == null ? null : address.value(),
        null,
        null,
        null,
        Visibility.EVERYONE,
        new OwnerRef(organization.ownerId()),
        null,
        null,
        null,
        null,
        List.of(),
        List.of());
  }

  static FoundItem of(
      Deal deal, @Nullable NamedRef stage, @Nullable NamedRef person, @Nullable NamedRef org) {
    return new FoundItem(
        deal.id(),
        ItemType.DEAL.word(),
        null,
        deal.title(),
        null,
        null,
        null,
        deal.value(),
        deal.currency(),
        deal.status(),
        Visibility.EVERYONE,
        new OwnerRef(deal.ownerId()),
        stage,
        person,
        org,
        deal.isArchived(),
        List.of(),
        List.of());
  }

  static FoundItem of(Lead lead, @Nullable NamedRef person, @Nullable NamedRef organization) {
    var value = lead.value();
    return new FoundItem(
        lead.id(),
        ItemType.LEAD.word(),
        null,
        lead.title(),
        null,
        null,
        null,
        value == null ? null : value.amount(),
        value == null ? null : value.currency(),
        null,
        Visibility.EVERYONE,
        new OwnerRef(lead.ownerId()),
        null,
        person,
        organization,
        lead.isArchived(),
        List.of(),
        List.of());
  }

  record OwnerRef(long id) {}

  record NamedRef(long id, String name) {}
}
