package app.parley.backup;

import app.parley.platform.CannotStart;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for behind a command: a path, and perhaps {@code --company} and its id.
 *
 * @param withoutSecrets of a restore, where the key to them is lost
 */
public record Order(Path path, @Nullable Long company, boolean withoutSecrets) {
  private static final String WITHOUT_SECRETS = "--without-secrets";

  /**
   * Reads the words of a command line, the command first.
   *
   * @throws CannotStart for anything else
   */
  public static Order of(String... words) {
    var withoutSecrets = Arrays.asList(words).contains(WITHOUT_SECRETS);
    var rest = Arrays.stream(words).filter(word -> !word.equals(WITHOUT_SECRETS)).toList();
    if ((rest.size() != 2 && !isForOne(rest)) || (withoutSecrets && !words[0].equals("restore"))) {
      throw new CannotStart(
          words[0] + " takes a path, and --company with an id where one company is meant");
    }
    var path = Path.of(rest.get(1)).toAbsolutePath().normalize();
    return new Order(path, isForOne(rest) ? Long.valueOf(rest.get(3)) : null, withoutSecrets);
  }

  private static boolean isForOne(List<String> words) {
    return words.size() == 4
        && words.get(2).equals("--company")
        && words.get(3).matches("\\d{1,18}");
  }
}
