package app.parley.crm;

import app.parley.accounts.UserNumbers;
import app.parley.crm.MergePreview.Field;
import app.parley.platform.Tx;
import app.parley.problems.Refused;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws what two persons would be as one, and changes nothing. */
@Component
final class MergeSketch {
  private final Persons persons;
  private final Organizations organizations;
  private final List<MergeFollower> followers;
  private final UserNumbers users;

  MergeSketch(
      Persons persons,
      Organizations organizations,
      List<MergeFollower> followers,
      UserNumbers users) {
    this.persons = persons;
    this.organizations = organizations;
    this.followers = followers;
    this.users = users;
  }

  static void check(long kept, long merged) {
    if (kept == merged) {
      throw Refused.invalid("merge", "Give two persons.");
    }
  }

  MergePreview of(Tx tx, long keptId, long mergedId) {
    check(keptId, mergedId);
    var kept = persons.get(tx, keptId);
    var merged = persons.get(tx, mergedId);
    var result = MergedFields.of(kept, merged);
    var moves = new HashMap<String, Integer>();
    followers.forEach(one -> moves.put(one.kind() + "s", one.count(tx, mergedId)));
    return new MergePreview(
        new PersonMerge.Ref(keptId, kept.name()),
        new PersonMerge.Ref(mergedId, merged.name()),
        List.of(
            new Field("name", kept.name(), merged.name(), kept.name()),
            new Field(
                "owner",
                owner(tx, kept.ownerId()),
                owner(tx, merged.ownerId()),
                owner(tx, kept.ownerId())),
            new Field(
                "organization",
                organization(tx, kept.orgId()),
                organization(tx, merged.orgId()),
                organization(tx, result.orgId()))),
        MergePreview.points(result.emails(), kept.emails(), merged.emails()),
        MergePreview.points(result.phones(), kept.phones(), merged.phones()),
        moves);
  }

  private @Nullable String owner(Tx tx, long number) {
    return users.find(tx, number).map(found -> found.user().name()).orElse(null);
  }

  private @Nullable String organization(Tx tx, @Nullable Long id) {
    return id == null ? null : organizations.name(tx, id);
  }
}
