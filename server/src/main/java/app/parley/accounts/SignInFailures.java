package app.parley.accounts;

import app.parley.audit.AuditKind;
import app.parley.audit.AuditLog;
import app.parley.audit.Changes;
import app.parley.platform.Tenant;
import org.springframework.stereotype.Component;

/** Tells the companies that know an account that somebody could not sign in to it. */
@Component
final class SignInFailures {
  private final Tenant tenant;
  private final SignInRoutes routes;
  private final UserRows rows;
  private final AuditLog audit;

  SignInFailures(Tenant tenant, SignInRoutes routes, UserRows rows, AuditLog audit) {
    this.tenant = tenant;
    this.routes = routes;
    this.rows = rows;
    this.audit = audit;
  }

  /** Of somebody who knows the password, and not the code. */
  void write(SignIn.SignedIn someone, Origin origin) {
    var code = new Changes().add("step", null, "code");
    var user = someone.user().subject();
    tenant.run(
        someone.company(),
        tx -> audit.write(tx, origin.nobody(), AuditKind.SIGN_IN_FAILED, user, code));
  }

  void write(String account, Origin origin) {
    for (var route : routes.of(account)) {
      tenant.run(
          route.company(),
          tx ->
              rows.byId(tx, route.user())
                  .ifPresent(user ->
                      audit.write(tx, origin.nobody(), AuditKind.SIGN_IN_FAILED, user.subject())));
    }
  }
}
