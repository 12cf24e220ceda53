package app.parley.simulator.twilio;

import app.parley.simulator.http.Form;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The value of {@code X-Twilio-Signature}: over the address as configured, then every parameter's
 * name and value by name in ASCII order; repeated names give each different value once, sorted.
 */
public final class TwilioSignature {

  public static String of(String authToken, String url, Form params) {
    var text = new StringBuilder(url);
    var sorted = new TreeMap<String, TreeSet<String>>();
    for (var pair : params.pairs()) {
      sorted.computeIfAbsent(pair.name(), name -> new TreeSet<>()).add(pair.value());
    }
    sorted.forEach((name, values) -> values.forEach(value -> text.append(name).append(value)));
    return Base64.getEncoder().encodeToString(hmac(authToken, text.toString()));
  }

  private static byte[] hmac(String key, String message) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private TwilioSignature() {}
}
