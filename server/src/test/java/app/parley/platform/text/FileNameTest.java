package app.parley.platform.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.media.Corpus;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** D-FILE: what a stranger calls a file does no harm where it is shown or saved. */
class FileNameTest {
  static List<List<String>> names() {
    return Corpus.of("names.txt", " -> ");
  }

  @ParameterizedTest
  @MethodSource("names")
  void aNameIsMadeHarmless(List<String> line) {
    var name = FileName.of(Corpus.text(line.getFirst()));

    assertThat(Objects.requireNonNullElse(name, "")).isEqualTo(line.getLast());
  }

  @Test
  void aLongNameKeepsItsExtension() {
    var name = Objects.requireNonNull(FileName.of("ü".repeat(400) + ".docx"));

    assertThat(name).endsWith("ü.docx");
    assertThat(name.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(180);
  }
}
