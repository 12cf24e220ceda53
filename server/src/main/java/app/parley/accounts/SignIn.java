package app.parley.accounts;

import app.parley.platform.Tenant;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Email and password to a session. Unknown people, wrong passwords and deactivated users get the
 * same answer after the same work.
 */
@Component
final class SignIn {
  private final SignInRoutes routes;
  private final Tenant tenant;
  private final UserRows rows;
  private final Passwords passwords;
  private final SignInThrottle throttle;
  private final SignInFailures failures;

  SignIn(
      SignInRoutes routes,
      Tenant tenant,
      UserRows rows,
      Passwords passwords,
      SignInThrottle throttle,
      SignInFailures failures) {
    this.routes = routes;
    this.tenant = tenant;
    this.rows = rows;
    this.passwords = passwords;
    this.throttle = throttle;
    this.failures = failures;
  }

  /**
   * All whom these credentials prove: one, or one for each company where a person has the same
   * password. Throws Refused: not-signed-in, or too-many-requests after failures.
   */
  List<SignedIn> with(String email, String password, Origin origin) {
    if (Passwords.tooLong(password)) {
      throw wrong();
    }
    var account = EmailAddress.canonical(email);
    // Looked at while holding a turn to hash, so that guesses made at once do not slip through
    // together.
    return passwords.inTurn(() -> {
      throttle.check(account, origin.address());
      var found = find(account, password);
      if (found.isEmpty()) {
        throttle.failed(account, origin.address());
        failures.write(account, origin);
        throw wrong();
      }
      throttle.succeeded(account);
      return found;
    });
  }

  private List<SignedIn> find(String account, String password) {
    var known = routes.of(account);
    if (known.isEmpty()) {
      passwords.matches(password, null);
    }
    return known.stream().flatMap(route -> of(route, password).stream()).toList();
  }

  private Optional<SignedIn> of(SignInRoutes.Route route, String password) {
    var hash = tenant.in(route.company(), tx -> rows.passwordHash(tx, route.user()));
    boolean same = passwords.matches(password, hash.orElse(null));
    return tenant
        .in(route.company(), tx -> rows.byId(tx, route.user()))
        .filter(user -> same && user.active())
        .map(user -> new SignedIn(route.company(), user));
  }

  private static Refused wrong() {
    return new Refused(ProblemType.NOT_SIGNED_IN, "The email address or the password is wrong.");
  }

  /** A user who has proved who they are. */
  record SignedIn(long company, User user) {}
}
