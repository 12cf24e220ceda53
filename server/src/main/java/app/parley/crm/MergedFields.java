package app.parley.crm;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person is who took another one in: their own fields go before, empty ones are filled, and
 * addresses are united.
 *
 * @param taken what came from the other person
 */
record MergedFields(
    @Nullable Long orgId, List<ContactPoint> emails, List<ContactPoint> phones, Taken taken) {

  static MergedFields of(Person kept, Person merged) {
    boolean takesOrganization = kept.orgId() == null;
    return new MergedFields(
        takesOrganization ? merged.orgId() : kept.orgId(),
        ContactPoint.united(kept.emails(), merged.emails()),
        ContactPoint.united(kept.phones(), merged.phones()),
        new Taken(
            takesOrganization ? merged.orgId() : null,
            ContactPoint.missing(kept.emails(), merged.emails()),
            ContactPoint.missing(kept.phones(), merged.phones())));
  }

  /** The same person without what was taken and is still as it was taken. */
  static MergedFields without(Person kept, Taken taken) {
    boolean stillIts = taken.orgId() != null && taken.orgId().equals(kept.orgId());
    return new MergedFields(
        stillIts ? null : kept.orgId(),
        rest(kept.emails(), taken.emails()),
        rest(kept.phones(), taken.phones()),
        taken);
  }

  private static List<ContactPoint> rest(List<ContactPoint> all, List<ContactPoint> gone) {
    var keys = Set.copyOf(gone.stream().map(ContactPoint::key).toList());
    return ContactPoints.withOnePrimary(
        all.stream().filter(point -> !keys.contains(point.key())).toList());
  }

  /** What one person has of another; null and empty where they had it themselves. */
  record Taken(@Nullable Long orgId, List<ContactPoint> emails, List<ContactPoint> phones) {}
}
