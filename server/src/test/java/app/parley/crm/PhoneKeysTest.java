package app.parley.crm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Phone numbers are compared as numbers, however they were typed (rule L1). */
class PhoneKeysTest {
  @ParameterizedTest
  @CsvSource({
    "+48 555 010 244, +48555010244",
    "0048 (555) 010-244, +48555010244",
    "+44 (0)20 7946 0958, +442079460958",
    "0555 010 244, n:555010244",
    "555.010.244, n:555010244"
  })
  void aNumberIsKeptOnce(String typed, String key) {
    assertThat(PhoneKeys.kept(typed)).contains(key);
  }

  @Test
  void aNumberWithItsCountryFindsTheSameWithout() {
    var kept = PhoneKeys.kept("0555 010 244").orElseThrow();
    assertThat(PhoneKeys.lookedUp("+48555010244")).contains(kept);
    assertThat(PhoneKeys.lookedUp("+48555010245")).doesNotContain(kept);
  }

  @Test
  void whatIsNoNumberHasNoKey() {
    assertThat(PhoneKeys.kept("ext. 12")).isEmpty();
    assertThat(PhoneKeys.kept("+")).isEmpty();
    assertThat(PhoneKeys.lookedUp("hello")).isEmpty();
  }
}
