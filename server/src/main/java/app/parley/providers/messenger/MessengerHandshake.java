package app.parley.providers.messenger;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Meta's question whether this address is ours: it sends our verify token and wants its challenge
 * back, and nothing else. A challenge of other characters than it uses is not repeated.
 */
final class MessengerHandshake {
  private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_.-]{1,200}");

  private MessengerHandshake() {}

  /** Throws Refused when mode, token or challenge are not right. */
  static String challenge(HttpServletRequest request, @Nullable String verifyToken) {
    var token = request.getParameter("hub.verify_token");
    var challenge = request.getParameter("hub.challenge");
    if ("subscribe".equals(request.getParameter("hub.mode"))
        && token != null
        && verifyToken != null
        && !verifyToken.isEmpty()
        && MessageDigest.isEqual(token.getBytes(UTF_8), verifyToken.getBytes(UTF_8))
        && challenge != null
        && CHALLENGE.matcher(challenge).matches()) {
      return challenge;
    }
    throw new Refused(ProblemType.FORBIDDEN, "This is not the handshake that was agreed on.");
  }
}
