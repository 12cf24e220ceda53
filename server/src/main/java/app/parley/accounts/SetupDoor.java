package app.parley.accounts;

import app.parley.problems.Body;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import app.parley.problems.Refused.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the page behind the one-time link calls: makes the company and its first admin, and signs
 * them in.
 */
@RestController
final class SetupDoor {
  private final SetupLinks links;
  private final NewCompanies companies;
  private final SessionStart start;

  SetupDoor(SetupLinks links, NewCompanies companies, SessionStart start) {
    this.links = links;
    this.companies = companies;
    this.start = start;
  }

  @PostMapping("/api/inbox/v1/setup")
  ResponseEntity<SessionStart.Started> setUp(Body<Setup> body, HttpServletRequest request) {
    var setup = body.read();
    refuseUnless(links.isGood(setup.token()));
    setup.check();
    var origin = Origin.of(request);
    return start.of(
        companies.create(
            setup.company().strip(),
            setup.admin(),
            origin,
            tx -> refuseUnless(links.use(tx, setup.token()))),
        201,
        origin);
  }

  private static void refuseUnless(boolean good) {
    if (!good) {
      throw new Refused(
          ProblemType.FORBIDDEN,
          "This set-up link is used or wrong. A new start prints a new one.");
    }
  }

  record Setup(String token, String company, String name, String email, String password) {
    NewUser admin() {
      return new NewUser(name, email, password, Role.ADMIN);
    }

    void check() {
      var errors = new ArrayList<FieldError>();
      Names.check("company", company, errors);
      admin().check(errors);
      Refused.ifAny(errors);
    }

    @Override
    public String toString() {
      return "Setup";
    }
  }
}
