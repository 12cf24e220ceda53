package app.parley.platform.database;

import app.parley.platform.CannotStart;
import app.parley.platform.DatabaseUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/** Refuses a database that would lose what it has confirmed, or that Parley does not understand. */
final class DatabaseCheck {
  private static final int OLDEST = 15;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private DatabaseCheck() {}

  static void of(DatabaseUrl url) throws InterruptedException {
    try (var connection = connect(url)) {
      check(connection);
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  private static void check(Connection connection) throws SQLException {
    var version = connection.getMetaData().getDatabaseMajorVersion();
    if (version < OLDEST) {
      throw new CannotStart(
          "The database is PostgreSQL %d; Parley needs %d or newer".formatted(version, OLDEST));
    }
    require(connection, "server_encoding", List.of("UTF8"));
    require(connection, "fsync", List.of("on"));
    require(connection, "full_page_writes", List.of("on"));
    require(connection, "synchronous_commit", List.of("on", "remote_write", "remote_apply"));
  }

  private static void require(Connection connection, String setting, List<String> allowed)
      throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("show " + setting)) {
      row.next();
      var value = row.getString(1);
      if (!allowed.contains(value)) {
        throw new CannotStart(
            "The database has %s = %s; Parley needs %s"
                .formatted(setting, value, String.join(" or ", allowed)));
      }
    }
  }

  /** A database that starts at the same time as we do is waited for. */
  static Connection connect(DatabaseUrl url) throws SQLException, InterruptedException {
    var giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return DriverManager.getConnection(url.jdbc(), properties(url));
      } catch (SQLException e) {
        if (!notYetThere(e) || System.nanoTime() > giveUp) {
          throw e;
        }
        Thread.sleep(PAUSE);
      }
    }
  }

  private static boolean notYetThere(SQLException failure) {
    return "08001".equals(failure.getSQLState()) || "57P03".equals(failure.getSQLState());
  }

  private static Properties properties(DatabaseUrl url) {
    var properties = new Properties();
    properties.setProperty("user", url.user());
    properties.setProperty("password", url.password());
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("socketTimeout", "30");
    return properties;
  }

  private static CannotStart unreachable(SQLException failure) {
    var reason = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    return new CannotStart("The database cannot be reached: " + reason, failure);
  }
}
