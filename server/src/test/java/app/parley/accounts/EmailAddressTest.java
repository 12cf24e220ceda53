package app.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.problems.Refused.FieldError;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "ana@bramble.example, ana@bramble.example",
        "\" Ana@Bramble.EXAMPLE \", ana@bramble.example",
        "\uFF41na@bramble.example, ana@bramble.example",
        "o'neil+sales@bramble.example, o'neil+sales@bramble.example",
      })
  void differentSpellingsOfOneAddressAreOne(String typed, String canonical) {
    assertThat(EmailAddress.canonical(typed)).isEqualTo(canonical);
    assertThat(errors(canonical)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ana",
        "@bramble.example",
        "ana@",
        "a b@c.example",
        "a@b@c.example",
        "a@b..example",
        "a@.example",
        "a@b.",
        "a\r\nbcc: x@y.example",
        "<a@b.example>",
        "a@b.example,c@d.example",
      })
  void whatIsNoAddressIsRefused(String text) {
    assertThat(errors(EmailAddress.canonical(text))).isNotEmpty();
  }

  @Test
  void aVeryLongTextIsRefusedAtOnce() {
    assertThat(errors("a".repeat(100_000))).isNotEmpty();
    assertThat(errors("a@" + "b.".repeat(50_000))).isNotEmpty();
  }

  private static ArrayList<FieldError> errors(String canonical) {
    var errors = new ArrayList<FieldError>();
    EmailAddress.check(canonical, errors);
    return errors;
  }
}
