package app.parley.accounts;

import app.parley.platform.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is still to be shown by somebody whose password was right. */
@Component
final class SecondStep {
  private final Tenant tenant;
  private final TwoStep twoStep;

  SecondStep(Tenant tenant, TwoStep twoStep) {
    this.tenant = tenant;
    this.twoStep = twoStep;
  }

  Outcome of(SignIn.SignedIn someone, @Nullable String code, Origin origin) {
    return tenant.in(
        someone.company(),
        tx -> {
          var user = someone.user();
          if (!twoStep.isOn(tx, user.id())) {
            return Outcome.DONE;
          }
          if (code == null) {
            return Outcome.NEEDED;
          }
          return twoStep.takes(tx, user, origin.actor(user), code) ? Outcome.DONE : Outcome.WRONG;
        });
  }

  enum Outcome {
    DONE,
    NEEDED,
    WRONG
  }
}
