package app.parley.providers.webchat;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.parley.accounts.EmailAddress;
import app.parley.platform.text.CleanText;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A site's word on who its visitor is: a JSON Web Token under the channel's identity secret, by
 * HS256 and nothing else. It says for how long it is good, so that one that was copied is of no use
 * for long.
 */
final class IdentityToken {
  static final Duration LONGEST = Duration.ofHours(24);
  private static final Duration LEEWAY = Duration.ofMinutes(1);
  private static final int LONGEST_CLAIM = 200;

  private IdentityToken() {}

  /**
   * @param secrets those that are good at this moment; without any, nobody can be identified
   * @throws Refused forbidden, with what is wrong with the token
   */
  static Identity read(String token, List<String> secrets, Instant now) {
    try {
      var jwt = SignedJWT.parse(token);
      if (!isSigned(jwt, secrets)) {
        throw refused("The signature is not the one of this channel's identity secret.");
      }
      var claims = jwt.getJWTClaimsSet();
      checkTimes(claims, now);
      return identity(claims);
    } catch (ParseException | IllegalArgumentException e) {
      throw refused("This is not a JSON Web Token.");
    }
  }

  private static boolean isSigned(SignedJWT jwt, List<String> secrets) {
    if (!JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm())) {
      throw refused("The token is to be signed by HS256.");
    }
    return secrets.stream().anyMatch(secret -> verifies(jwt, secret));
  }

  private static boolean verifies(SignedJWT jwt, String secret) {
    try {
      return jwt.verify(new MACVerifier(secret.getBytes(UTF_8)));
    } catch (JOSEException e) {
      return false;
    }
  }

  private static void checkTimes(JWTClaimsSet claims, Instant now) {
    var end = claims.getExpirationTime();
    if (end == null) {
      throw refused("The token has no exp.");
    }
    if (!end.toInstant().plus(LEEWAY).isAfter(now)) {
      throw refused("The token's exp has passed.");
    }
    if (end.toInstant().isAfter(now.plus(LONGEST).plus(LEEWAY))) {
      throw refused("The token's exp is more than 24 hours ahead.");
    }
    var begin = claims.getNotBeforeTime();
    if (begin != null && begin.toInstant().isAfter(now.plus(LEEWAY))) {
      throw refused("The token's nbf is still to come.");
    }
  }

  private static Identity identity(JWTClaimsSet claims) throws ParseException {
    var subject = claims.getSubject();
    if (subject == null || subject.isBlank() || subject.length() > LONGEST_CLAIM) {
      throw refused("The token needs a sub of 1 to 200 characters.");
    }
    return new Identity(CleanText.of(subject), name(claims.getStringClaim("name")), email(claims));
  }

  private static @Nullable String name(@Nullable String claim) {
    var name = claim == null ? "" : CleanText.of(claim.strip(), LONGEST_CLAIM);
    return name.isEmpty() ? null : name;
  }

  private static @Nullable String email(JWTClaimsSet claims) throws ParseException {
    var claim = claims.getStringClaim("email");
    return claim == null ? null : EmailAddress.read(CleanText.of(claim)).orElse(null);
  }

  private static Refused refused(String detail) {
    return new Refused(ProblemType.FORBIDDEN, detail);
  }
}
