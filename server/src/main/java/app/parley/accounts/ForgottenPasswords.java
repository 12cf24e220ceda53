package app.parley.accounts;

import app.parley.audit.AuditKind;
import app.parley.audit.AuditLog;
import app.parley.platform.Tenant;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import app.parley.problems.Refused.FieldError;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes links to another password, for those who ask and for admins, and takes them back in. */
@Component
final class ForgottenPasswords {
  private static final Logger LOG = LoggerFactory.getLogger(ForgottenPasswords.class);

  private final Tenant tenant;
  private final Users users;
  private final UserRows rows;
  private final SignInRoutes routes;
  private final PasswordResets resets;
  private final Passwords passwords;
  private final Sessions sessions;
  private final AccountLinks links;
  private final AccountMails mails;
  private final AuditLog audit;
  private final Clock clock;

  ForgottenPasswords(
      Tenant tenant,
      Users users,
      UserRows rows,
      SignInRoutes routes,
      PasswordResets resets,
      Passwords passwords,
      Sessions sessions,
      AccountLinks links,
      AccountMails mails,
      AuditLog audit,
      Clock clock) {
    this.tenant = tenant;
    this.users = users;
    this.rows = rows;
    this.routes = routes;
    this.resets = resets;
    this.passwords = passwords;
    this.sessions = sessions;
    this.links = links;
    this.mails = mails;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Mails a link to each active user of that address. Who asks is told nothing about it; what goes
   * wrong is told to the operator.
   */
  void mailTo(String account, Origin origin) {
    try {
      routes.of(account).forEach(route -> mailTo(route, origin));
    } catch (RuntimeException trouble) {
      LOG.warn("A link to another password could not be made: {}", trouble.toString());
    }
  }

  private void mailTo(SignInRoutes.Route route, Origin origin) {
    tenant
        .in(route.company(), tx -> rows.byId(tx, route.user()))
        .filter(User::active)
        .ifPresent(user -> {
          var token =
              tenant.in(
                  route.company(),
                  tx -> {
                    var kind = AuditKind.PASSWORD_LINK_ASKED;
                    audit.write(tx, origin.nobody(), kind, user.subject());
                    return resets.make(tx, user.id());
                  });
          var link = links.toResetPassword(token);
          var posted = mails.resetPassword(route.company(), user, link);
          if (posted.detail() != null) {
            LOG.warn("A link to another password could not be mailed: {}", posted.detail());
          }
        });
  }

  /** By an admin, who gives the link to the user where no mail does. */
  Made makeFor(Principal me, long id) {
    var user = tenant.in(me.companyId(), tx -> users.byId(tx, id).orElseThrow(Refused::notFound));
    if (!user.active()) {
      throw new Refused(ProblemType.CONFLICT, user.name() + " is deactivated.");
    }
    var token =
        tenant.in(
            me.companyId(),
            tx -> {
              audit.write(tx, me.actor(), AuditKind.PASSWORD_LINK_MADE, user.subject());
              return resets.make(tx, id);
            });
    var link = links.toResetPassword(token);
    var expiresAt = clock.instant().plus(PasswordResets.GOOD_FOR);
    return new Made(link, expiresAt, mails.resetPassword(me.companyId(), user, link));
  }

  /** Sets the password and ends all sessions. Throws Refused for a link that is not good. */
  void reset(String token, String password, Origin origin) {
    var link = CompanySecret.fromLink(token).orElseThrow(ForgottenPasswords::over);
    tenant.in(link.company(), tx -> resets.good(tx, link)).orElseThrow(ForgottenPasswords::over);
    var errors = new ArrayList<FieldError>();
    Passwords.check(password, errors);
    Refused.ifAny(errors);
    var hash = passwords.hash(password);
    tenant.run(
        link.company(),
        tx -> {
          var user = resets.use(tx, link).orElseThrow(ForgottenPasswords::over);
          rows.setPassword(tx, user.id(), hash);
          sessions.endAllOf(tx, user.id());
          audit.write(tx, origin.actor(user), AuditKind.PASSWORD_RESET, user.subject());
        });
  }

  private static Refused over() {
    return new Refused(
        ProblemType.FORBIDDEN,
        "This link was used or replaced, or is more than an hour old. Ask for another one.");
  }

  /** A link, and until when it is good. */
  record Made(String link, Instant expiresAt, AccountMails.Posted mail) {
    @Override
    public String toString() {
      return "Made[" + expiresAt + "]";
    }
  }
}
