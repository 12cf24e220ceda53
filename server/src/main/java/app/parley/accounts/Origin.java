package app.parley.accounts;

import app.parley.audit.Actor;
import app.parley.platform.text.CleanText;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.net.IPv6Utils;
import org.jspecify.annotations.Nullable;

/**
 * Where a call comes from.
 *
 * @param address of the network, as the server sees it; of IPv6 in the short form (RFC 5952)
 * @param userAgent what the program says that it is
 */
record Origin(String address, @Nullable String userAgent) {
  private static final int LONGEST = 300;

  static Origin of(HttpServletRequest request) {
    var agent = request.getHeader("User-Agent");
    var address = IPv6Utils.canonize(request.getRemoteAddr());
    return new Origin(address, agent == null ? null : CleanText.of(agent, LONGEST));
  }

  /** Somebody there who has not shown who they are. */
  Actor nobody() {
    return Actor.unknown(address);
  }

  /** Somebody there who has just shown who they are. */
  Actor actor(User user) {
    return new Actor(user.id(), user.name(), address);
  }
}
