package app.parley.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** A database folder to try things with; copies of one that was made once. */
record PgHome(Path home) {
  static final Path PROGRAMS = Path.of("target", "postgres");
  private static final Path MADE = Path.of("target", "postgres-made");

  static PgHome in(Path folder) throws IOException, InterruptedException {
    if (!Files.exists(MADE.resolve("data"))) {
      PgServer.start(MADE, PROGRAMS).close();
    }
    var home = folder.resolve("postgres");
    new Command(List.of("cp", "-a", MADE.toString(), home.toString())).run();
    return new PgHome(home);
  }

  PgServer start() throws IOException, InterruptedException {
    return PgServer.start(home, PROGRAMS);
  }

  PgFolder folder() throws IOException {
    return PgFolder.made(home);
  }

  ProcessHandle postmaster() throws IOException {
    return PidFile.of(folder()).orElseThrow().postmaster(folder()).orElseThrow();
  }

  static Connection connect(PgServer server) throws SQLException {
    return DriverManager.getConnection(server.url(), server.user(), server.password());
  }

  static void execute(PgServer server, String sql) throws SQLException {
    try (var connection = connect(server);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String value(PgServer server, String sql) throws SQLException {
    try (var connection = connect(server);
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
