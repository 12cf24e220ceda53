package app.parley.simulator.meta;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signatures with the app secret, over bytes as they are. */
public final class MetaSignature {

  /** The value of {@code X-Hub-Signature-256}. */
  public static String sha256(String appSecret, byte[] body) {
    return "sha256=" + hex("HmacSHA256", appSecret, body);
  }

  /** The value of the older {@code X-Hub-Signature}, which Meta still sends. */
  public static String sha1(String appSecret, byte[] body) {
    return "sha1=" + hex("HmacSHA1", appSecret, body);
  }

  /** The {@code appsecret_proof} that belongs to an access token. */
  public static String proof(String appSecret, String token) {
    return hex("HmacSHA256", appSecret, token.getBytes(StandardCharsets.UTF_8));
  }

  private static String hex(String algorithm, String key, byte[] message) {
    try {
      var mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), algorithm));
      return HexFormat.of().formatHex(mac.doFinal(message));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private MetaSignature() {}
}
