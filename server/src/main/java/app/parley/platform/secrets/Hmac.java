package app.parley.platform.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hashes as providers use them to sign. The key is text, taken as UTF-8, and must not be
 * empty.
 */
public final class Hmac {
  private Hmac() {}

  public static byte[] sha256(String key, byte[] message) {
    return hash("HmacSHA256", key, message);
  }

  public static byte[] sha1(String key, byte[] message) {
    return hash("HmacSHA1", key, message);
  }

  private static byte[] hash(String algorithm, String key, byte[] message) {
    try {
      var mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key.getBytes(UTF_8), algorithm));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no " + algorithm, e);
    }
  }
}
