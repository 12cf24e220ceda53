package app.parley.media;

import app.parley.platform.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/**
 * Files on their way in, beside those that are kept, so that keeping one is a change of its name.
 * What an earlier run left here belongs to nobody.
 */
@Component
final class Landing {
  private final Path folder;

  Landing(Settings settings) throws IOException {
    this.folder = Files.createDirectories(settings.data().resolve("media").resolve("landing"));
    try (var left = Files.list(folder)) {
      left.forEach(Landing::delete);
    }
  }

  /** An empty file that is deleted with the landing's place, unless it was kept. */
  Place place() throws IOException {
    return new Place(Files.createTempFile(folder, "", ""));
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  record Place(Path file) implements AutoCloseable {
    @Override
    public void close() {
      delete(file);
    }
  }
}
