package app.parley.availability;

import app.parley.accounts.Principal;
import app.parley.accounts.UserCard;
import app.parley.accounts.UserCards;
import app.parley.platform.Tenant;
import app.parley.problems.Body;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** The switch at the top of the conversations column. */
@RestController
final class AvailabilityDoor {
  private final Tenant tenant;
  private final Availability availability;
  private final UserCards cards;

  AvailabilityDoor(Tenant tenant, Availability availability, UserCards cards) {
    this.tenant = tenant;
    this.availability = availability;
    this.cards = cards;
  }

  @PutMapping("/api/inbox/v1/me/availability")
  UserCard declare(Principal me, Body<Declared> body) {
    boolean available = body.read().available();
    return tenant.in(
        me.companyId(),
        tx -> {
          availability.declare(tx, me.userId(), available);
          return cards.of(tx, me.userId());
        });
  }

  record Declared(Boolean available) {}
}
