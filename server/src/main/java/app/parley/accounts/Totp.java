package app.parley.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** Codes of authenticator apps (RFC 6238): six digits for each half minute. */
final class Totp {
  private static final Duration STEP = Duration.ofSeconds(30);
  private static final int SECRET_BYTES = 20;

  /** How many steps a phone's clock may be off, either way. */
  private static final int OFF = 1;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final TimeBasedOneTimePasswordGenerator CODES =
      new TimeBasedOneTimePasswordGenerator(STEP);

  private Totp() {}

  static String newSecret() {
    var bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return Base32.toBase32String(bytes);
  }

  /** What the picture says that an app reads. */
  static String address(String company, String email, String secret) {
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
        .formatted(encoded(company), encoded(email), secret, encoded(company));
  }

  /** The step whose code this is, if that is about now and later than the one used last. */
  static OptionalLong stepOf(String code, String secret, Instant now, long lastUsed) {
    long current = now.getEpochSecond() / STEP.toSeconds();
    for (long step = current - OFF; step <= current + OFF; step++) {
      if (step > lastUsed && Secret.same(code, code(secret, step))) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }

  static String code(String secret, Instant at) {
    return code(secret, at.getEpochSecond() / STEP.toSeconds());
  }

  private static String code(String secret, long step) {
    var key = new SecretKeySpec(Base32.decode(secret), "RAW");
    try {
      return CODES.generateOneTimePasswordString(
          key, Instant.ofEpochSecond(step * STEP.toSeconds()), Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("This Java cannot make codes", e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
