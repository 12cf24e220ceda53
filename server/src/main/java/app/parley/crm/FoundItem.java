package app.parley.crm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item in the answer of a search, with the fields of its type. */
sealed interface FoundItem permits FoundPerson, FoundOrganization, FoundDeal, FoundLead {
  Object id();

  String type();

  /** Whether it belongs to that person; null asks for none. */
  default boolean isOf(@Nullable Long personId, @Nullable Long organizationId) {
    return personId == null && organizationId == null;
  }

  default boolean is(@Nullable String status) {
    return status == null;
  }

  record OwnerRef(long id) {}

  /** What an item belongs to. */
  sealed interface Ref {
    long id();
  }

  record NamedRef(long id, String name) implements Ref {
    static @Nullable NamedRef of(@Nullable Person person) {
      return person == null ? null : new NamedRef(person.id(), person.name());
    }
  }

  record OrganizationRef(long id, String name, @Nullable String address) implements Ref {
    static OrganizationRef of(Organization organization) {
      var address = organization.address();
      return new OrganizationRef(
          organization.id(), organization.name(), address == null ? null : address.value());
    }
  }

  static boolean matches(@Nullable Long wanted, @Nullable Ref ref) {
    return wanted == null || ref != null && ref.id() == wanted;
  }

  static List<String> values(List<ContactPoint> points) {
    return points.stream().map(ContactPoint::value).toList();
  }
}
