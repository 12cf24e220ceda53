package app.parley.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.notifications.Letter.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

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
    assertThat(part("Clara", true).heading()).isEqualTo("Clara assigned Marta to you");
    assertThat(part(null, true).heading()).isEqualTo("You were assigned Marta");
  }

  private static Part part(@Nullable String by, boolean assigned) {
    return new Part("Marta", "Shop", by, assigned, List.of(), "https://x.example/1");
  }

  private static Letter letter(String name, String text) {
    var part = new Part(name, "Shop", null, false, List.of(text), "https://x.example/1");
    return new Letter(
        "b@x.example", "<1@x>", List.of(part), "https://x.example/u", "https://x.example/s");
  }
}
