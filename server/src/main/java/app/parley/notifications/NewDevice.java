package app.parley.notifications;

import app.parley.problems.Refused;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;

/** A browser's subscription, as its PushSubscription gives it, and what its user calls it. */
record NewDevice(String endpoint, Keys keys, String name) {
  static final int LONGEST_ENDPOINT = 2_000;
  private static final int LONGEST_NAME = 100;
  private static final int AUTH = 16;

  /** As base64url. */
  record Keys(String p256dh, String auth) {}

  /** Throws Refused naming what cannot be used. */
  Subscription subscription(PushServices services) {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw Refused.invalid("name", "A name of 1 to " + LONGEST_NAME + " characters.");
    }
    var key =
        P256.publicKey(bytes("keys.p256dh", keys.p256dh()))
            .orElseThrow(() -> Refused.invalid("keys.p256dh", "No key of a browser."));
    var auth = bytes("keys.auth", keys.auth());
    if (auth.length != AUTH) {
      throw Refused.invalid("keys.auth", "16 bytes as base64url.");
    }
    return new Subscription(address(services), key, auth);
  }

  private URI address(PushServices services) {
    try {
      var address = new URI(endpoint);
      if (endpoint.length() <= LONGEST_ENDPOINT && services.mayBe(address)) {
        return address;
      }
    } catch (URISyntaxException e) {
      throw noEndpoint();
    }
    throw noEndpoint();
  }

  private static byte[] bytes(String field, String text) {
    try {
      return Base64.getUrlDecoder().decode(text.replaceAll("=+$", ""));
    } catch (IllegalArgumentException e) {
      throw Refused.invalid(field, "Bytes as base64url.");
    }
  }

  private static Refused noEndpoint() {
    return Refused.invalid("endpoint", "The https address of a push service.");
  }
}
