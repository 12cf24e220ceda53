package app.parley;

import app.parley.backup.Backup;
import app.parley.backup.Export;
import app.parley.backup.Order;
import app.parley.backup.Restore;
import app.parley.platform.CannotStart;
import app.parley.platform.SettingsReading;
import ch.qos.logback.classic.Level;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the program does instead of serving. */
final class Commands {
  private Commands() {}

  /**
   * @throws CannotStart where it cannot be done, in one line
   */
  static void run(String... words) {
    onlyWarnings();
    try {
      done(words).forEach(line -> System.out.println("parley: " + line));
    } catch (CannotStart e) {
      throw e;
    } catch (Exception e) {
      throw new CannotStart("The %s did not succeed: %s".formatted(words[0], reason(e)), e);
    }
  }

  private static List<String> done(String... words) throws Exception {
    var settings = SettingsReading.of(System.getenv(), Path.of("parley.properties"));
    var order = Order.of(words);
    return switch (words[0]) {
      case "backup" ->
          new Backup(settings, order.company(), settings.backupPassphrase()).to(order.path());
      case "restore" ->
          new Restore(settings, order, settings.backupPassphrase()).from(order.path());
      case "export" -> new Export(settings, order.company()).to(order.path());
      default -> throw new CannotStart("There is no command " + words[0]);
    };
  }

  private static String reason(Exception failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }

  private static void onlyWarnings() {
    level(Logger.ROOT_LOGGER_NAME, Level.WARN);
    // It speaks of what is there already.
    level("org.flywaydb", Level.ERROR);
  }

  private static void level(String name, Level level) {
    if (LoggerFactory.getLogger(name) instanceof ch.qos.logback.classic.Logger logger) {
      logger.setLevel(level);
    }
  }
}
