package app.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.problems.Refused.FieldError;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasswordsTest {
  private final Passwords passwords = new Passwords();

  @ParameterizedTest
  @CsvSource({
    "pq7wzkx5,7,1",
    "pq7wzkx5,8,0",
    "pq7wzkx5,1024,0",
    "pq7wzkx5,1025,1",
    "\u00E9\u00E8\u00F1\u00FC,3,1",
    "\u00E9\u00E8\u00F1\u00FC,4,0",
    "\u00E9\u00E8\u00F1\u00FC,512,0",
    "\u00E9\u00E8\u00F1\u00FC,513,1"
  })
  void aPasswordHasEightTo1024Bytes(String signs, int length, int mistakes) {
    var errors = new ArrayList<FieldError>();
    Passwords.check(signs.repeat(length).substring(0, length), errors);

    assertThat(errors).hasSize(mistakes);
  }

  @Test
  void aPasswordIsTakenAsTyped() {
    var hash = passwords.hash(" Gr\u00FC\u00DFe aus K\u00F6ln ");

    assertThat(hash).startsWith("$argon2id$v=19$m=47104,t=1,p=1$").doesNotContain("aus");
    assertThat(passwords.matches(" Gr\u00FC\u00DFe aus K\u00F6ln ", hash)).isTrue();
    assertThat(passwords.matches("Gr\u00FC\u00DFe aus K\u00F6ln", hash)).isFalse();
    assertThat(passwords.matches(" gr\u00FC\u00DFe aus k\u00F6ln ", hash)).isFalse();
  }

  @Test
  void anUnknownUserIsAsMuchWorkAsAKnownOne() {
    var parameters = Passwords.NOBODYS.substring(0, Passwords.NOBODYS.indexOf("p=1$"));

    assertThat(passwords.hash("any password")).startsWith(parameters);
    assertThat(passwords.matches("any password", null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"password1", "12345678", "iloveyou", "qwertyuiop", "aaaaaaaaaaaa"})
  void whatIsGuessedFirstIsRefused(String password) {
    var errors = new ArrayList<FieldError>();

    Passwords.check(password, errors);

    assertThat(errors).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a river runs through it", "parley-demo", "t7#kWq2!", "Zwölf Bäume"})
  void noKindsOfSignsAreAskedFor(String password) {
    var errors = new ArrayList<FieldError>();

    Passwords.check(password, errors);

    assertThat(errors).isEmpty();
  }
}
