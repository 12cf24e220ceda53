package app.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes of authenticator apps: RFC 6238, and each good once (U5). */
class TotpTest {
  private static final String RFC =
      Base32.toBase32String("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
  private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);
  private static final long STEP = 1_111_111_109 / 30;

  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130",
  })
  void theCodesAreThoseOfTheStandard(long second, String code) {
    assertThat(Totp.code(RFC, Instant.ofEpochSecond(second))).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"-61,false", "-30,true", "0,true", "30,true", "61,false"})
  void aClockMayBeOffByOneStep(long off, boolean good) {
    var code = Totp.code(RFC, NOW.plusSeconds(off));

    assertThat(Totp.stepOf(code, RFC, NOW, 0).isPresent()).isEqualTo(good);
  }

  @Test
  void neitherTheLastUsedCodeNorAnEarlierOneIsTaken() {
    var before = Totp.code(RFC, NOW.minusSeconds(30));
    var current = Totp.code(RFC, NOW);
    var next = Totp.code(RFC, NOW.plusSeconds(30));

    assertThat(Totp.stepOf(current, RFC, NOW, STEP - 1)).hasValue(STEP);
    assertThat(Totp.stepOf(current, RFC, NOW, STEP)).isEmpty();
    assertThat(Totp.stepOf(before, RFC, NOW, STEP)).isEmpty();
    assertThat(Totp.stepOf(next, RFC, NOW, STEP)).hasValue(STEP + 1);
  }

  @Test
  void anAppIsToldWhoseItIsHoweverTheCompanyIsCalled() {
    assertThat(Totp.address("Bram & Söhne: Kaffee", "ana@x.example", "ABC"))
        .isEqualTo(
            "otpauth://totp/Bram%20%26%20S%C3%B6hne%3A%20Kaffee:ana%40x.example"
                + "?secret=ABC&issuer=Bram%20%26%20S%C3%B6hne%3A%20Kaffee");
  }

  @Test
  void eachSecretIsAnotherOne() {
    assertThat(Totp.newSecret()).hasSize(32).matches("[A-Z2-7]+").isNotEqualTo(Totp.newSecret());
  }
}
