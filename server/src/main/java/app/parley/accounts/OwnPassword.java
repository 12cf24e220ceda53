package app.parley.accounts;

import app.parley.platform.Tenant;
import app.parley.problems.Refused;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks who is signed in for their password once more, before what somebody at their desk must not
 * do. Guessing is slowed down as it is at signing in.
 */
@Component
final class OwnPassword {
  private final Tenant tenant;
  private final UserRows rows;
  private final Passwords passwords;
  private final SignInThrottle throttle;

  OwnPassword(Tenant tenant, UserRows rows, Passwords passwords, SignInThrottle throttle) {
    this.tenant = tenant;
    this.rows = rows;
    this.passwords = passwords;
    this.throttle = throttle;
  }

  /** Throws Refused naming the field, or too-many-requests after failures. */
  void check(Principal me, String field, @Nullable String typed) {
    if (typed == null || Passwords.tooLong(typed) || !matches(me, typed)) {
      throw Refused.invalid(field, "This is not the current password.");
    }
  }

  private boolean matches(Principal me, String typed) {
    var email = tenant.in(me.companyId(), tx -> rows.byId(tx, me.userId())).orElseThrow().email();
    var hash = tenant.in(me.companyId(), tx -> rows.passwordHash(tx, me.userId()));
    var address = Objects.requireNonNullElse(me.address(), "");
    return passwords.inTurn(() -> {
      throttle.check(email, address);
      boolean same = passwords.matches(typed, hash.orElse(null));
      if (!same) {
        throttle.failed(email, address);
      }
      return same;
    });
  }
}
