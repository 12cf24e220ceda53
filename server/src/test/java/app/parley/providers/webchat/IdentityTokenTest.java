package app.parley.providers.webchat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.platform.secrets.Hmac;
import app.parley.problems.Refused;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A visitor's identity comes from the site's server, is good for a day at most, and is signed. */
class IdentityTokenTest {
  private static final String SECRET = "the-secret-of-bramble-coffee-for-visitors";
  private static final String HEADER = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  @Test
  void aSignedTokenSaysWhoTheVisitorIs() {
    var claims =
        claims("\"sub\":\"42\",\"name\":\" Marta Silva \",\"email\":\"Marta@Silva.example\"", 300);

    assertThat(read(signed(HEADER, claims, SECRET)))
        .isEqualTo(new Identity("42", "Marta Silva", "marta@silva.example"));
  }

  @Test
  void nameAndEmailMayBeLeftOut() {
    assertThat(read(signed(HEADER, claims("\"sub\":\"42\",\"email\":\"no address\"", 300), SECRET)))
        .isEqualTo(new Identity("42", null, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"sub\":\"42\"' | 86400 | ",
        "'\"sub\":\"42\"' | 90000 | more than 24 hours ahead",
        "'\"sub\":\"42\"' | -30 | ",
        "'\"sub\":\"42\"' | -90 | has passed",
        "'\"sub\":\"\"' | 300 | sub",
        "'\"name\":\"Marta\"' | 300 | sub",
        "'\"sub\":\"42\",\"nbf\":1772450000' | 300 | nbf",
        "'\"sub\":\"42\",\"name\":7' | 300 | not a JSON Web Token",
      })
  void itsTimesAndItsSubjectAreChecked(String some, long seconds, String refusal) {
    var token = signed(HEADER, claims(some, seconds), SECRET);

    if (refusal == null) {
      assertThat(read(token).subject()).isEqualTo("42");
    } else {
      assertRefused(token, refusal);
    }
  }

  @Test
  void anEndIsNeeded() {
    assertRefused(signed(HEADER, "{\"sub\":\"42\"}", SECRET), "no exp");
  }

  @Test
  void onlyTheChannelsSecretByTheOneAlgorithmIsTaken() {
    var claims = claims("\"sub\":\"42\"", 300);

    assertRefused(signed(HEADER, claims, SECRET + "!"), "signature");
    assertRefused(signed("{\"alg\":\"HS384\"}", claims, SECRET), "HS256");
    assertRefused(part("{\"alg\":\"none\"}") + "." + part(claims) + ".", "not a JSON Web Token");
    assertRefused("abc", "not a JSON Web Token");
    assertRefused("", "not a JSON Web Token");
  }

  @Test
  void withoutASecretNobodyIsIdentified() {
    var token = signed(HEADER, claims("\"sub\":\"42\"", 300), SECRET);

    assertThatThrownBy(() -> IdentityToken.read(token, List.of(), NOW)).isInstanceOf(Refused.class);
  }

  @Test
  void aSecretThatWasReplacedIsStillTakenBesideTheNewOne() {
    var token = signed(HEADER, claims("\"sub\":\"42\"", 300), SECRET);
    var secrets = List.of("the-new-secret-of-bramble-coffee-for-visitors", SECRET);

    assertThat(IdentityToken.read(token, secrets, NOW).subject()).isEqualTo("42");
  }

  private static Identity read(String token) {
    return IdentityToken.read(token, List.of(SECRET), NOW);
  }

  private static void assertRefused(String token, String why) {
    assertThatThrownBy(() -> read(token)).isInstanceOf(Refused.class).hasMessageContaining(why);
  }

  private static String claims(String some, long seconds) {
    return "{" + some + ",\"exp\":" + (NOW.getEpochSecond() + seconds) + "}";
  }

  private static String signed(String header, String claims, String secret) {
    var said = part(header) + "." + part(claims);
    return said + "." + encoded(Hmac.sha256(secret, said.getBytes(UTF_8)));
  }

  private static String part(String json) {
    return encoded(json.getBytes(UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
