package app.parley.providers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calls and vectors under src/test/resources/providers, byte for byte. */
public final class Samples {
  private Samples() {}

  public static byte[] bytes(String path) {
    try (var file = Samples.class.getResourceAsStream("/providers/" + path)) {
      if (file == null) {
        throw new IllegalArgumentException("No sample " + path);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static JsonNode json(String path) {
    return JsonMapper.shared().readTree(bytes(path));
  }

  /** The names of a provider's samples of calls. */
  static List<String> calls(String provider) {
    try (var files = Files.list(Path.of("src", "test", "resources", "providers", provider))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> Character.isDigit(name.charAt(0)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
