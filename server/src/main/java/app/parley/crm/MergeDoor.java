package app.parley.crm;

import app.parley.accounts.Principal;
import app.parley.accounts.UserNumbers;
import app.parley.compat.Envelope;
import app.parley.compat.Fields;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import app.parley.problems.Body;
import app.parley.problems.Refused;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Merging of two persons, version 1: the one of the address goes, the one of the body stays. */
@RestController
final class MergeDoor {
  private final Tenant tenant;
  private final PersonMerges merges;
  private final Persons persons;
  private final Organizations organizations;
  private final UserNumbers users;

  MergeDoor(
      Tenant tenant,
      PersonMerges merges,
      Persons persons,
      Organizations organizations,
      UserNumbers users) {
    this.tenant = tenant;
    this.merges = merges;
    this.persons = persons;
    this.organizations = organizations;
    this.users = users;
  }

  @PutMapping({"/api/v1/persons/{id}/merge", "/v1/persons/{id}/merge"})
  Envelope<PersonAfterMerge> merge(Principal me, @PathVariable long id, Body<JsonNode> body) {
    var in = Fields.of(body.read());
    var with = in.id("merge_with_id", null);
    in.check();
    if (with == null) {
      throw Refused.invalid("merge_with_id", "This is needed.");
    }
    return Envelope.of(tenant.in(me.companyId(), tx -> merged(tx, me, id, with)));
  }

  private PersonAfterMerge merged(Tx tx, Principal me, long id, long with) {
    merges.merge(tx, users.of(tx, me.userId()), with, id);
    var person = persons.get(tx, with);
    var owner = users.find(tx, person.ownerId()).orElseThrow();
    var organization = person.orgId() == null ? null : organizations.name(tx, person.orgId());
    return PersonAfterMerge.of(person, users.ofCompany(tx), organization, owner.user().name(), id);
  }
}
