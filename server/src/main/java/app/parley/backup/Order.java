package app.parley.backup;

import app.parley.platform.CannotStart;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What was asked for behind a command: a path, and perhaps {@code --company} and its id. */
public record Order(Path path, @Nullable Long company) {
  /**
   * @throws CannotStart for anything else
   */
  public static Order of(String... words) {
    var isForOne =
        words.length == 4 && words[2].equals("--company") && words[3].matches("\\d{1,18}");
    if (words.length != 2 && !isForOne) {
      throw new CannotStart(
          words[0] + " takes a path, and --company with an id where one company is meant");
    }
    var path = Path.of(words[1]).toAbsolutePath().normalize();
    return new Order(path, isForOne ? Long.valueOf(words[3]) : null);
  }
}
