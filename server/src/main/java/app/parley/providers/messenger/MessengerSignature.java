package app.parley.providers.messenger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import app.parley.platform.secrets.Hmac;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Meta's word that a call is its own: the header X-Hub-Signature-256 is {@code sha256=} and the
 * lower-case hex HMAC-SHA256 of the exact body bytes under the app secret. It does not cover
 * address, headers or time.
 */
public final class MessengerSignature {
  public static final String HEADER = "X-Hub-Signature-256";
  private static final String PREFIX = "sha256=";

  private MessengerSignature() {}

  /** Compares in constant time. No secret verifies nothing. */
  public static boolean verifies(String appSecret, @Nullable String header, byte[] body) {
    if (appSecret.isEmpty() || header == null || !header.startsWith(PREFIX)) {
      return false;
    }
    return equal(header, Hmac.sha256(appSecret, body))
        || hasBytesBeyondAscii(body) && equal(header, Hmac.sha256(appSecret, escaped(body)));
  }

  /** The query parameter appsecret_proof of calls to the Graph API. */
  static String proof(String appSecret, String accessToken) {
    return HexFormat.of().formatHex(Hmac.sha256(appSecret, accessToken.getBytes(UTF_8)));
  }

  private static boolean equal(String header, byte[] mac) {
    var expected = PREFIX + HexFormat.of().formatHex(mac);
    return MessageDigest.isEqual(expected.getBytes(US_ASCII), header.getBytes(UTF_8));
  }

  private static boolean hasBytesBeyondAscii(byte[] body) {
    for (byte b : body) {
      if (b < 0) {
        return true;
      }
    }
    return false;
  }

  // Meta documents the signature as made over the escaped form; something on the way may have
  // unescaped it.
  private static byte[] escaped(byte[] body) {
    var text = new String(body, UTF_8);
    var ascii = new StringBuilder(text.length() * 2);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        ascii.append(c);
      } else {
        ascii.append("\\u").append(HexFormat.of().toHexDigits(c));
      }
    }
    return ascii.toString().getBytes(US_ASCII);
  }
}
