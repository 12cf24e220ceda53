package app.parley.platform.http;

import app.parley.platform.Settings;
import java.util.HashMap;
import java.util.Map;

/** What browsers are told to forbid. */
final class SecurityHeaders {
  static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";
  static final String DATA_ONLY = "default-src 'none'; frame-ancestors 'none'";
  static final String SCREENS =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " media-src 'self';"
          + " font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  private SecurityHeaders() {}

  /** The same for every answer. */
  static Map<String, String> of(Settings settings) {
    var headers = new HashMap<String, String>();
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "same-origin");
    headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    if ("https".equals(settings.baseUrl().getScheme())) {
      headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    return Map.copyOf(headers);
  }
}
