package app.parley.accounts;

import app.parley.platform.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The session's cookie: out of scripts' reach, and bound to this host where the base address is
 * https.
 */
@Component
final class SessionCookie {
  private final boolean secure;
  private final String name;

  SessionCookie(Settings settings) {
    secure = "https".equals(settings.baseUrl().getScheme());
    name = secure ? "__Host-parley_session" : "parley_session";
  }

  Optional<String> in(HttpServletRequest request) {
    return request.getCookies() == null
        ? Optional.empty()
        : Arrays.stream(request.getCookies())
            .filter(cookie -> cookie.getName().equals(name))
            .map(cookie -> cookie.getValue())
            .findFirst();
  }

  String set(String value) {
    return cookie(value, Sessions.OLDEST);
  }

  String clear() {
    return cookie("", Duration.ZERO);
  }

  private String cookie(String value, Duration age) {
    return ResponseCookie.from(name, value)
        .path("/")
        .httpOnly(true)
        .secure(secure)
        .sameSite("Lax")
        .maxAge(age)
        .build()
        .toString();
  }
}
