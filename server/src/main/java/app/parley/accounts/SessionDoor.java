package app.parley.accounts;

import app.parley.audit.AuditKind;
import app.parley.audit.AuditLog;
import app.parley.platform.Tenant;
import app.parley.problems.Body;
import app.parley.problems.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Log in and out. Who has one address and one password in several companies is asked which; nobody
 * else learns in how many companies an address is known.
 */
@RestController
@RequestMapping("/api/inbox/v1/session")
final class SessionDoor {
  private final SignIn signIn;
  private final SessionStart start;
  private final Sessions sessions;
  private final Companies companies;
  private final SessionCookie cookie;
  private final Tenant tenant;
  private final AuditLog audit;

  SessionDoor(
      SignIn signIn,
      SessionStart start,
      Sessions sessions,
      Companies companies,
      SessionCookie cookie,
      Tenant tenant,
      AuditLog audit) {
    this.signIn = signIn;
    this.start = start;
    this.sessions = sessions;
    this.companies = companies;
    this.cookie = cookie;
    this.tenant = tenant;
    this.audit = audit;
  }

  @PostMapping
  ResponseEntity<?> signIn(Body<SignIn.Attempt> body, HttpServletRequest request) {
    var origin = Origin.of(request);
    var proof = signIn.with(body.read(), origin);
    return proof.one().isPresent()
        ? start.of(proof.one().get(), 200, origin)
        : which(proof.known());
  }

  private ResponseEntity<WhichCompany> which(List<SignIn.SignedIn> proved) {
    var choices =
        proved.stream().map(one -> tenant.in(one.company(), tx -> companies.of(tx))).toList();
    var type = ProblemType.SEVERAL_COMPANIES;
    return ResponseEntity.status(type.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(
            new WhichCompany(
                type.urn(),
                type.title(),
                type.status(),
                "You are known in more than one company here.",
                choices));
  }

  /** Ends the session that the call came with; a call with an API token ends nothing. */
  @DeleteMapping
  ResponseEntity<Void> signOut(Principal me) {
    if (me.credential().kind() == Credential.Kind.SESSION) {
      tenant.run(
          me.companyId(),
          tx -> {
            sessions.end(tx, me.credential());
            audit.write(tx, me.actor(), AuditKind.SIGN_OUT);
          });
    }
    return ResponseEntity.noContent().header(HttpHeaders.SET_COOKIE, cookie.clear()).build();
  }

  /** A problem with what there is to choose from. */
  record WhichCompany(
      String type, String title, int status, String detail, List<Company> companies) {}
}
