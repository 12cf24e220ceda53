package app.parley.accounts;

import app.parley.platform.Tenant;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
  private final SecondStep secondStep;

  SignIn(
      SignInRoutes routes,
      Tenant tenant,
      UserRows rows,
      Passwords passwords,
      SignInThrottle throttle,
      SignInFailures failures,
      SecondStep secondStep) {
    this.routes = routes;
    this.tenant = tenant;
    this.rows = rows;
    this.passwords = passwords;
    this.throttle = throttle;
    this.failures = failures;
    this.secondStep = secondStep;
  }

  /**
   * Whom these credentials prove: one, or one for each company where a person has the same password
   * and has not said which. Throws Refused: not-signed-in, two-step-needed, two-step-wrong, or
   * too-many-requests after failures.
   */
  Proof with(Attempt typed, Origin origin) {
    if (Passwords.tooLong(typed.password())) {
      throw wrong();
    }
    typed.check();
    var account = EmailAddress.canonical(typed.email());
    // Looked at while holding a turn to hash, so that guesses made at once do not slip through
    // together.
    return passwords.inTurn(() -> {
      throttle.check(account, origin.address());
      var known = find(account, typed.password());
      if (known.isEmpty()) {
        failures.write(account, origin);
        throw failed(account, origin, wrong());
      }
      var meant = known.stream().filter(typed::means).toList();
      if (meant.size() != 1) {
        return new Proof(known, Optional.empty());
      }
      second(meant.getFirst(), typed, account, origin);
      throttle.succeeded(account);
      return new Proof(known, Optional.of(meant.getFirst()));
    });
  }

  private void second(SignedIn someone, Attempt typed, String account, Origin origin) {
    switch (secondStep.of(someone, typed.code(), origin)) {
      case DONE -> {}
      case NEEDED ->
          throw new Refused(
              ProblemType.TWO_STEP_NEEDED, "Give a code of your authenticator app as well.");
      case WRONG -> {
        failures.write(someone, origin);
        throw failed(
            account,
            origin,
            new Refused(ProblemType.TWO_STEP_WRONG, "This is not the code of now."));
      }
    }
  }

  private Refused failed(String account, Origin origin, Refused refused) {
    throttle.failed(account, origin.address());
    return refused;
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

  /**
   * What somebody typed.
   *
   * @param company which one, for who is known in several
   * @param code of an authenticator app, or a recovery code
   */
  record Attempt(String email, String password, @Nullable String company, @Nullable String code) {
    private static final int LONGEST_CODE = 100;

    void check() {
      if (code != null && code.length() > LONGEST_CODE) {
        throw Refused.invalid("code", "This is no code.");
      }
    }

    boolean means(SignedIn one) {
      return company == null || company.equals(Long.toString(one.company()));
    }

    @Override
    public String toString() {
      return "Attempt";
    }
  }

  /**
   * Who somebody proved to be.
   *
   * @param known in each company where they have that password
   * @param one who they are, where that is clear and they have shown all that it takes
   */
  record Proof(List<SignedIn> known, Optional<SignedIn> one) {}

  /** A user who has proved who they are. */
  record SignedIn(long company, User user) {}
}
