package app.parley.accounts;

import app.parley.platform.Tenant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everyone of the company, for those who decide who gets in. */
@RestController
final class PeopleDoor {
  private final Tenant tenant;
  private final Users users;
  private final UserCards cards;
  private final TwoStepRows rows;

  PeopleDoor(Tenant tenant, Users users, UserCards cards, TwoStepRows rows) {
    this.tenant = tenant;
    this.users = users;
    this.cards = cards;
    this.rows = rows;
  }

  @GetMapping("/api/inbox/v1/people")
  @NeedsAccountSettings
  People list(Principal me) {
    return tenant.in(
        me.companyId(),
        tx -> {
          var seen = LastSeen.byUser(tx);
          var twoStep = rows.usersWithIt(tx);
          return new People(
              cards.of(tx, users.all(tx)).stream()
                  .map(card -> new Person(card, twoStep.contains(card.id()), seen.get(card.id())))
                  .toList());
        });
  }

  record People(List<Person> items) {}
}
