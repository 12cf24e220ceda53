package app.parley.notifications;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.notifications.Letter.Part;
import app.parley.platform.mail.MailWords;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** N4: whatever people are called and write, it stays where it belongs. */
class LetterTest {
  @Test
  void aNameWithLineEndsMakesNoHeader() {
    var letter = letter("Marta\r\nBcc: all@bramble.example\u2028x\u0085y", "Hi");

    assertThat(letter.subject())
        .startsWith("New messages from Marta Bcc: all@bramble.example")
        .doesNotContain("\r", "\n", "\u0085");
  }

  @Test
  void markupIsShownAndNotObeyed() {
    var page = LetterPage.of(letter("<script>1</script>", "a < b & \"c\"\n<img src=x>"));

    assertThat(page)
        .contains(
            "&lt;script&gt;1&lt;/script&gt;", "a &lt; b &amp; &quot;c&quot;<br>&lt;img src=x&gt;")
        .doesNotContain("<script>", "<img");
  }

  @Test
  void anAssignmentSaysWhoGaveItWhereSomebodyDid() {
    assertThat(part("Clara", true).heading(MailWords.of(null)))
        .isEqualTo("Clara assigned Marta to you");
    assertThat(part(null, true).heading(MailWords.of(null))).isEqualTo("You were assigned Marta");
  }

  @Test
  void aMailIsWrittenInItsReadersLanguageAndInEnglishWhereThereIsNone() {
    assertThat(part("Clara", true).heading(MailWords.of("de-AT")))
        .isEqualTo("Clara hat Ihnen die Unterhaltung mit Marta zugewiesen");
    assertThat(MailWords.of("de-AT").tag()).isEqualTo("de");
    assertThat(part("Clara", true).heading(MailWords.of("fr")))
        .isEqualTo("Clara assigned Marta to you");
    assertThat(MailWords.of("fr").tag()).isEqualTo("en");
  }

  @ParameterizedTest
  @ValueSource(strings = "de")
  void eachLanguageHasAllWordsWithTheSamePlaces(String language) throws IOException {
    var english = words("mail/words.properties");
    var other = words("mail/words_" + language + ".properties");

    assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    english.forEach((key, text) ->
        assertThat(places(other.getProperty((String) key)))
            .as((String) key)
            .isEqualTo(places((String) text)));
  }

  private static Set<String> places(String text) {
    return Pattern.compile("\\{\\d}")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(toSet());
  }

  private static Properties words(String file) throws IOException {
    var words = new Properties();
    try (var in = LetterTest.class.getClassLoader().getResourceAsStream(file)) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return words;
  }

  private static Part part(@Nullable String by, boolean assigned) {
    return new Part("Marta", "Shop", by, assigned, List.of(), "https://x.example/1");
  }

  private static Letter letter(String name, String text) {
    var part = new Part(name, "Shop", null, false, List.of(text), "https://x.example/1");
    return new Letter(
        "b@x.example",
        "<1@x>",
        MailWords.of(null),
        List.of(part),
        "https://x.example/u",
        "https://x.example/s");
  }
}
