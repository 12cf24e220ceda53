package app.parley.providers.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColorTest {
  @ParameterizedTest
  @CsvSource({
    "#000000, 21.00, true",
    "#ffffff, 1.00, false",
    "#12744a, 5.79, true",
    "#767676, 4.54, true",
    "#777777, 4.48, false",
    "#FF0000, 4.00, false",
    "#0000ff, 8.59, true",
  })
  void whiteTextNeedsAContrastOfFourAndAHalf(String hex, double contrast, boolean readable) {
    var color = Color.of(hex).orElseThrow();

    assertThat(color.contrastWithWhite()).isCloseTo(contrast, within(0.01));
    assertThat(color.carriesWhiteText()).isEqualTo(readable);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "green", "#123", "12744a", "#12744aff", "#12744g", " #12744a"})
  void whatIsNoColorIsNone(String text) {
    assertThat(Color.of(text)).isEmpty();
  }

  @Test
  void itsPartsAreReadInTheirOrder() {
    assertThat(Color.of("#0a141e")).contains(new Color(10, 20, 30));
  }
}
