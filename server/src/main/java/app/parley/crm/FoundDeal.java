package app.parley.crm;

import app.parley.crm.FoundItem.NamedRef;
import app.parley.crm.FoundItem.OrganizationRef;
import app.parley.crm.FoundItem.OwnerRef;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A deal that a search found. */
@JsonNaming(SnakeCaseStrategy.class)
record FoundDeal(
    Long id,
    String type,
    String title,
    BigDecimal value,
    String currency,
    String status,
    int visibleTo,
    OwnerRef owner,
    @Nullable NamedRef stage,
    @Nullable NamedRef person,
    @Nullable OrganizationRef organization,
    List<String> customFields,
    List<String> notes,
    @JsonProperty("is_archived") boolean isArchived)
    implements FoundItem {
  static FoundDeal of(
      Deal deal,
      @Nullable NamedRef stage,
      @Nullable NamedRef person,
      @Nullable OrganizationRef organization) {
    return new FoundDeal(
        deal.id(),
        ItemType.DEAL.word(),
        deal.title(),
        deal.value(),
        deal.currency(),
        deal.status(),
        Visibility.EVERYONE,
        new OwnerRef(deal.ownerId()),
        stage,
        person,
        organization,
        List.of(),
        List.of(),
        deal.isArchived());
  }

  @Override
  public boolean isOf(@Nullable Long personId, @Nullable Long organizationId) {
    return FoundItem.matches(personId, person) && FoundItem.matches(organizationId, organization);
  }

  @Override
  public boolean is(@Nullable String wanted) {
    return wanted == null || wanted.equals(status);
  }
}
