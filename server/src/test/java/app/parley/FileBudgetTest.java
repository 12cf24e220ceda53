package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is too long to be read at one go is two files. */
class FileBudgetTest {
  private static final int LINES = 250;
  private static final String WRITTEN_BY_HAND =
      "(?!.*/(node_modules|target)/).*(\\.(java|ts|tsx|css|sql|sh|js|mjs|py)|/parley)";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "server/src",
        "simulator/src",
        "web/src",
        "web/walks",
        "widget/src",
        "bench",
        "bin",
        "compat",
        "parley"
      })
  void noSourceFileIsTooLong(String folder) throws IOException {
    try (var files = sources(Path.of("..").resolve(folder))) {
      assertThat(files.filter(file -> lines(file) > LINES)).isEmpty();
    }
  }

  private static Stream<Path> sources(Path folder) throws IOException {
    return Files.exists(folder)
        ? Files.walk(folder)
            .filter(Files::isRegularFile)
            .filter(file -> file.toString().matches(WRITTEN_BY_HAND))
            .filter(file -> !file.endsWith("schema.d.ts"))
        : Stream.empty();
  }

  private static long lines(Path file) {
    try (var lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
