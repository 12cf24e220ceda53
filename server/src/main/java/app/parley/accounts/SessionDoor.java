package app.parley.accounts;

import app.parley.platform.Tenant;
import app.parley.problems.Body;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Log in and out. */
@RestController
@RequestMapping("/api/inbox/v1/session")
final class SessionDoor {
  private final SignIn signIn;
  private final SessionStart start;
  private final Sessions sessions;
  private final SessionCookie cookie;
  private final Tenant tenant;

  SessionDoor(
      SignIn signIn, SessionStart start, Sessions sessions, SessionCookie cookie, Tenant tenant) {
    this.signIn = signIn;
    this.start = start;
    this.sessions = sessions;
    this.cookie = cookie;
    this.tenant = tenant;
  }

  @PostMapping
  ResponseEntity<SessionStart.Started> signIn(
      Body<EmailAndPassword> body, HttpServletRequest request) {
    var typed = body.read();
    var someone = signIn.with(typed.email(), typed.password(), request.getRemoteAddr());
    return start.of(someone, 200);
  }

  /** Ends the session that the call came with; a call with an API token ends nothing. */
  @DeleteMapping
  ResponseEntity<Void> signOut(Principal me) {
    if (me.credential().kind() == Credential.Kind.SESSION) {
      tenant.run(me.companyId(), tx -> sessions.end(tx, me.credential()));
    }
    return ResponseEntity.noContent().header(HttpHeaders.SET_COOKIE, cookie.clear()).build();
  }

  record EmailAndPassword(String email, String password) {
    @Override
    public String toString() {
      return "EmailAndPassword";
    }
  }
}
