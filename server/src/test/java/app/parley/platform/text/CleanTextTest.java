package app.parley.platform.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {
  private static final String FAMILY = "👨‍👩‍👧‍👦";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "",
        "   ",
        "Olá ¿Cuánto? 價格",
        "👍🏽 🇵🇹 👨‍👩‍👧‍👦",
        "e\u0301 é",
        "\u202Eevil\u2066x\u2069",
        "\uFFFE\uE000",
        "a\u0300\u0301\u0302\u0303",
        "line\r\nline\ttab"
      })
  void whatIsValidStaysAsItCame(String text) {
    assertThat(CleanText.of(text)).isEqualTo(text);
  }

  @Test
  void nulAndLoneSurrogatesBecomeTheReplacementCharacter() {
    assertThat(CleanText.of("a\0b")).isEqualTo("a\uFFFDb");
    assertThat(CleanText.of("\uD83D")).isEqualTo("\uFFFD");
    assertThat(CleanText.of("\uDE00\uD83D\uDE00\uD83Dx")).isEqualTo("\uFFFD😀\uFFFDx");
  }

  @Test
  void bytesThatAreNoUtf8AreReadAsFarAsTheyGo() {
    assertThat(CleanText.of(new byte[] {'a', (byte) 0xC0, (byte) 0xAF, 'b'}))
        .isEqualTo("a\uFFFD\uFFFDb");
    assertThat(CleanText.of(new byte[] {(byte) 0xFF, 'z'})).isEqualTo("\uFFFDz");
    assertThat(CleanText.of(new byte[] {(byte) 0xE4, (byte) 0xBD})).isEqualTo("\uFFFD");
  }

  @Test
  void sixtyFourKibibytesAreKept() {
    assertThat(CleanText.of("x".repeat(65_536))).hasSize(65_536);
    assertThat(CleanText.of("x".repeat(65_537))).hasSize(65_536);
    assertThat(CleanText.of("é".repeat(40_000))).hasSize(32_768);
  }

  @Test
  void theCutNeverSplitsACharacter() {
    assertThat(CleanText.of("ab" + FAMILY, 10)).isEqualTo("ab");
    assertThat(CleanText.of("ab" + FAMILY + "c", 27)).isEqualTo("ab" + FAMILY);
    assertThat(CleanText.of("e\u0301e\u0301", 5)).isEqualTo("e\u0301");
  }

  @Test
  void oneCharacterOverTheLimitIsCutRatherThanLost() {
    var zalgo = "a" + "\u0300".repeat(50_000);

    var kept = CleanText.of(zalgo);

    assertThat(kept.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(65_536).hasSizeGreaterThan(65_000);
    assertThat(zalgo).startsWith(kept);
  }
}
