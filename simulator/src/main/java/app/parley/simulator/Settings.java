package app.parley.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the program was started.
 *
 * @param port {@code SIMULATOR_PORT}, 0 for a free one
 * @param ledger {@code SIMULATOR_LEDGER}, a file to append to
 * @param state {@code SIMULATOR_STATE}, a file that keeps accounts and threads over a restart
 * @param clockOffset {@code SIMULATOR_CLOCK_OFFSET}, an ISO 8601 duration
 * @param mailPort {@code SIMULATOR_MAIL_PORT}, 0 for a free one; null where no mail is taken
 * @param config {@code --config file.json}
 */
public record Settings(
    int port,
    @Nullable Path ledger,
    @Nullable Path state,
    Duration clockOffset,
    @Nullable Integer mailPort,
    @Nullable Path config) {

  /**
   * @throws IllegalArgumentException naming the value that makes no sense
   */
  static Settings read(Map<String, String> environment, List<String> arguments) {
    var offset = environment.getOrDefault("SIMULATOR_CLOCK_OFFSET", "PT0S");
    return new Settings(
        port(environment, "SIMULATOR_PORT"),
        path(environment, "SIMULATOR_LEDGER"),
        path(environment, "SIMULATOR_STATE"),
        duration(offset),
        environment.containsKey("SIMULATOR_MAIL_PORT")
            ? port(environment, "SIMULATOR_MAIL_PORT")
            : null,
        config(arguments));
  }

  private static int port(Map<String, String> environment, String name) {
    var port = environment.getOrDefault(name, "0");
    if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
      throw new IllegalArgumentException(name + " must be a port, it is: " + port);
    }
    return Integer.parseInt(port);
  }

  private static Duration duration(String offset) {
    try {
      return Duration.parse(offset);
    } catch (DateTimeParseException noDuration) {
      throw new IllegalArgumentException(
          "SIMULATOR_CLOCK_OFFSET must be a duration such as PT24H, it is: " + offset);
    }
  }

  private static @Nullable Path path(Map<String, String> environment, String name) {
    var value = environment.getOrDefault(name, "");
    return value.isEmpty() ? null : Path.of(value);
  }

  private static @Nullable Path config(List<String> arguments) {
    if (arguments.isEmpty()) {
      return null;
    }
    if (arguments.size() != 2 || !arguments.getFirst().equals("--config")) {
      throw new IllegalArgumentException("usage: simulator [--config file.json]");
    }
    return Path.of(arguments.getLast());
  }
}
