package app.parley.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** A database folder to try things with; copies of one that was made once. */
record PgHome(Path home) {
  static final Path PROGRAMS = Path.of("target", "postgres");
  private static final Path MADE = Path.of("target", "postgres-made");

  static PgHome in(Path folder) throws IOException, InterruptedException {
    if (!Files.exists(MADE)) {
      make();
    }
    var home = folder.resolve("postgres");
    new Command(List.of("cp", "-a", MADE.toString(), home.toString())).run();
    return new PgHome(home);
  }

  /** Another fork of the tests may do the same. */
  private static void make() throws IOException, InterruptedException {
    var ours = Path.of("target", "postgres-made-" + ProcessHandle.current().pid());
    PgServer.start(ours, PROGRAMS).close();
    try {
      Files.move(ours, MADE, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException theirs) {
      assertThat(MADE).exists();
    }
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
