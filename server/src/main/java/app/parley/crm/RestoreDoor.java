package app.parley.crm;

import app.parley.accounts.Principal;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import app.parley.problems.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes the deletion of an item back, for thirty days. */
@RestController
final class RestoreDoor {
  static final Duration KEPT = Duration.ofDays(30);

  private final Tenant tenant;
  private final Persons persons;
  private final Organizations organizations;
  private final Leads leads;
  private final Deals deals;
  private final Clock clock;

  RestoreDoor(
      Tenant tenant,
      Persons persons,
      Organizations organizations,
      Leads leads,
      Deals deals,
      Clock clock) {
    this.tenant = tenant;
    this.persons = persons;
    this.organizations = organizations;
    this.leads = leads;
    this.deals = deals;
    this.clock = clock;
  }

  @PostMapping("/api/inbox/v1/deleted-items/{type}/{id}/restore")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void restore(Principal me, @PathVariable String type, @PathVariable String id) {
    var itemType = ItemType.of(type).orElseThrow(Refused::notFound);
    var deletedAfter = clock.instant().minus(KEPT);
    tenant.run(me.companyId(), tx -> restore(tx, itemType, id, deletedAfter));
  }

  private void restore(Tx tx, ItemType type, String id, Instant deletedAfter) {
    switch (type) {
      case PERSON -> persons.restore(tx, Items.number(id), deletedAfter);
      case ORGANIZATION -> organizations.restore(tx, Items.number(id), deletedAfter);
      case DEAL -> deals.restore(tx, Items.number(id), deletedAfter);
      case LEAD -> leads.restore(tx, Items.uuid(id), deletedAfter);
      case PIPELINE, STAGE, LEAD_LABEL -> throw Refused.notFound();
    }
  }
}
