package app.parley.accounts;

import app.parley.audit.AuditKind;
import app.parley.audit.AuditLog;
import app.parley.platform.Tenant;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Opens a session for someone who has proved who they are, and answers with its cookie. */
@Component
final class SessionStart {
  private final Tenant tenant;
  private final Sessions sessions;
  private final UserCards cards;
  private final SessionCookie cookie;
  private final AuditLog audit;

  SessionStart(
      Tenant tenant, Sessions sessions, UserCards cards, SessionCookie cookie, AuditLog audit) {
    this.tenant = tenant;
    this.sessions = sessions;
    this.cards = cards;
    this.cookie = cookie;
    this.audit = audit;
  }

  ResponseEntity<Started> of(SignIn.SignedIn someone, int status, Origin origin) {
    return tenant.in(
        someone.company(),
        tx -> {
          var opened = sessions.open(tx, someone.user(), origin);
          audit.write(tx, origin.actor(someone.user()), AuditKind.SIGN_IN);
          return ResponseEntity.status(status)
              .header(HttpHeaders.SET_COOKIE, cookie.set(opened.cookie()))
              .body(new Started(cards.of(tx, someone.user()), opened.csrfToken()));
        });
  }

  record Started(UserCard user, String csrfToken) {}
}
