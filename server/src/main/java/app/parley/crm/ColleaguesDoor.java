package app.parley.crm;

import app.parley.accounts.Companies;
import app.parley.accounts.NumberedUser;
import app.parley.accounts.Principal;
import app.parley.accounts.UserNumbers;
import app.parley.compat.Envelope;
import app.parley.compat.Params;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Users, version 1; they are made and changed by Parley's own API. */
@RestController
@RequestMapping({"/api/v1/users", "/v1/users"})
final class ColleaguesDoor {
  private static final int SHORTEST_TERM = 2;

  private final Tenant tenant;
  private final UserNumbers users;
  private final Companies companies;

  ColleaguesDoor(Tenant tenant, UserNumbers users, Companies companies) {
    this.tenant = tenant;
    this.users = users;
    this.companies = companies;
  }

  @GetMapping
  Envelope<List<Colleague>> all(Principal me) {
    return Envelope.of(tenant.in(me.companyId(), tx -> cards(tx, me)));
  }

  @GetMapping("/me")
  Envelope<Myself> me(Principal me) {
    return Envelope.of(
        tenant.in(
            me.companyId(),
            tx ->
                Myself.of(
                    Colleague.of(find(tx, users.of(tx, me.userId())), me.userId()),
                    users.ofCompany(tx),
                    companies.of(tx).name())));
  }

  @GetMapping("/{id}")
  Envelope<Colleague> one(Principal me, @PathVariable long id) {
    return Envelope.of(tenant.in(me.companyId(), tx -> Colleague.of(find(tx, id), me.userId())));
  }

  @GetMapping("/find")
  Envelope<List<Colleague>> named(Principal me, Params asked) {
    var term = asked.text("term");
    if (term == null || term.length() < SHORTEST_TERM) {
      throw Refused.invalid("term", "At least " + SHORTEST_TERM + " characters.");
    }
    boolean byEmail = Boolean.TRUE.equals(asked.flag("search_by_email"));
    var part = term.toLowerCase(Locale.ROOT);
    var found =
        tenant.in(me.companyId(), tx -> cards(tx, me)).stream()
            .filter(
                one -> (byEmail ? one.email() : one.name()).toLowerCase(Locale.ROOT).contains(part))
            .toList();
    return Envelope.of(found);
  }

  private List<Colleague> cards(Tx tx, Principal me) {
    return users.all(tx).stream().map(user -> Colleague.of(user, me.userId())).toList();
  }

  private NumberedUser find(Tx tx, long number) {
    return users
        .find(tx, number)
        .orElseThrow(() -> new Refused(ProblemType.NOT_FOUND, "User not found or not accessible."));
  }
}
