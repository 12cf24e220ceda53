package app.parley.notifications;

import app.parley.platform.Settings;
import app.parley.platform.outbound.ApiBase;
import java.net.URI;
import org.springframework.stereotype.Component;

/**
 * Where browsers may be reached: at public https addresses, and at the one that the operator set.
 */
@Component
final class PushServices {
  private final Settings settings;

  PushServices(Settings settings) {
    this.settings = settings;
  }

  boolean mayBe(URI endpoint) {
    boolean plain =
        endpoint.getHost() != null
            && endpoint.getRawUserInfo() == null
            && endpoint.getRawFragment() == null
            && endpoint.getRawPath().startsWith("/");
    return plain && (isConfigured(endpoint) || "https".equals(endpoint.getScheme()));
  }

  ApiBase base(URI endpoint) {
    return new ApiBase(origin(endpoint), isConfigured(endpoint));
  }

  static String path(URI endpoint) {
    var query = endpoint.getRawQuery();
    return endpoint.getRawPath() + (query == null ? "" : "?" + query);
  }

  static String origin(URI endpoint) {
    return endpoint.getScheme() + "://" + endpoint.getRawAuthority();
  }

  private boolean isConfigured(URI endpoint) {
    var configured = settings.providers().pushBase();
    return configured != null && origin(configured).equals(origin(endpoint));
  }
}
