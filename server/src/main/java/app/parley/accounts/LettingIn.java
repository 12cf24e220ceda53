package app.parley.accounts;

import app.parley.audit.Actor;
import app.parley.audit.AuditKind;
import app.parley.audit.AuditLog;
import app.parley.platform.Settings;
import app.parley.platform.Tenant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the operator can do for somebody whom nobody else can let in, such as the only admin. */
@Component
final class LettingIn {
  private static final Logger LOG = LoggerFactory.getLogger(LettingIn.class);
  private static final Actor OPERATOR = Actor.unknown(null);

  private final Settings settings;
  private final Tenant tenant;
  private final SignInRoutes routes;
  private final UserRows rows;
  private final TwoStep twoStep;
  private final PasswordResets resets;
  private final AccountLinks links;
  private final AuditLog audit;

  LettingIn(
      Settings settings,
      Tenant tenant,
      SignInRoutes routes,
      UserRows rows,
      TwoStep twoStep,
      PasswordResets resets,
      AccountLinks links,
      AuditLog audit) {
    this.settings = settings;
    this.tenant = tenant;
    this.routes = routes;
    this.rows = rows;
    this.twoStep = twoStep;
    this.resets = resets;
    this.links = links;
    this.audit = audit;
  }

  @EventListener(ApplicationReadyEvent.class)
  void letIn() {
    var email = settings.letIn();
    if (email != null) {
      var made = linksFor(email);
      made.forEach(link -> LOG.info("Another password for {}: {}", email, link));
      if (made.isEmpty()) {
        LOG.warn("No active user signs in with {}.", email);
      }
    }
  }

  /** For each active user of that address one, who signs in by their new password alone then. */
  List<String> linksFor(String email) {
    return routes.of(EmailAddress.canonical(email)).stream()
        .flatMap(route -> linkFor(route).stream())
        .toList();
  }

  private Optional<String> linkFor(SignInRoutes.Route route) {
    return tenant.in(
        route.company(),
        tx ->
            rows.byId(tx, route.user())
                .filter(User::active)
                .map(user -> {
                  twoStep.reset(tx, OPERATOR, user);
                  audit.write(tx, OPERATOR, AuditKind.PASSWORD_LINK_MADE, user.subject());
                  return links.toResetPassword(resets.make(tx, user.id()));
                }));
  }
}
