package app.parley.crm;

import app.parley.crm.FoundItem.OrganizationRef;
import app.parley.crm.FoundItem.OwnerRef;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** An organization that a search found. */
@JsonNaming(SnakeCaseStrategy.class)
record FoundOrganization(
    Long id,
    String type,
    String name,
    @Nullable String address,
    int visibleTo,
    OwnerRef owner,
    List<String> customFields,
    List<String> notes)
    implements FoundItem {
  static FoundOrganization of(Organization organization) {
    return new FoundOrganization(
        organization.id(),
        ItemType.ORGANIZATION.word(),
        organization.name(),
        OrganizationRef.of(organization).address(),
        Visibility.EVERYONE,
        new OwnerRef(organization.ownerId()),
        List.of(),
        List.of());
  }
}
