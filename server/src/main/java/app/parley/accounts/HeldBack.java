package app.parley.accounts;

import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * What is open to a session whose user has no two-step sign-in while the company asks everybody for
 * it: setting it up, signing out, and what is open to everyone.
 */
final class HeldBack {
  private static final String API = "/api/inbox/v1";
  private static final Set<String> OPEN =
      Set.of(
          "GET " + API + "/me/two-step",
          "POST " + API + "/me/two-step",
          "POST " + API + "/me/two-step/confirm",
          "DELETE " + API + "/session");

  private HeldBack() {}

  /** Throws Refused: two-step-required. */
  static void check(HttpServletRequest request) {
    var method = request.getMethod();
    var path = request.getRequestURI();
    boolean isWayIn = method.equals("POST") && ApiSecurity.WAYS_IN.contains(path);
    if (!isWayIn && !OPEN.contains(method + " " + path)) {
      throw new Refused(
          ProblemType.TWO_STEP_REQUIRED,
          "Your company asks everybody for two-step sign-in. Set it up first.");
    }
  }
}
