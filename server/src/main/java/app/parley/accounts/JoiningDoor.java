package app.parley.accounts;

import app.parley.problems.Body;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the page behind an invitation's link calls; open to whoever has the link. */
@RestController
@RequestMapping("/api/inbox/v1/invitation")
final class JoiningDoor {
  private final Joining joining;
  private final SessionStart start;

  JoiningDoor(Joining joining, SessionStart start) {
    this.joining = joining;
    this.start = start;
  }

  @PostMapping
  Joining.Welcome look(Body<Link> body) {
    return joining.look(body.read().token());
  }

  @PostMapping("/accept")
  ResponseEntity<SessionStart.Started> accept(Body<Acceptance> body, HttpServletRequest request) {
    var origin = Origin.of(request);
    return start.of(joining.join(body.read(), origin), 201, origin);
  }

  record Link(String token) {
    @Override
    public String toString() {
      return "Link";
    }
  }

  record Acceptance(String token, String name, String password) {
    @Override
    public String toString() {
      return "Acceptance";
    }
  }
}
