package app.parley.accounts;

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

  SessionStart(Tenant tenant, Sessions sessions, UserCards cards, SessionCookie cookie) {
    this.tenant = tenant;
    this.sessions = sessions;
    this.cards = cards;
    this.cookie = cookie;
  }

  ResponseEntity<Started> of(SignIn.SignedIn someone, int status) {
    return tenant.in(
        someone.company(),
        tx -> {
          var opened = sessions.open(tx, someone.user());
          return ResponseEntity.status(status)
              .header(HttpHeaders.SET_COOKIE, cookie.set(opened.cookie()))
              .body(new Started(cards.of(tx, someone.user()), opened.csrfToken()));
        });
  }

  record Started(UserCard user, String csrfToken) {}
}
