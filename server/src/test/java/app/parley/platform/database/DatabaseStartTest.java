package app.parley.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.platform.CannotStart;
import app.parley.platform.DatabaseUrl;
import app.parley.platform.postgres.PgServer;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("embedded")
class DatabaseStartTest {
  @TempDir private Path folder;
  private PgServer server;
  private DatabaseUrl url;

  @BeforeEach
  void startServer() throws Exception {
    server = PgServer.start(folder, Path.of("target", "postgres"));
    url = new DatabaseUrl(server.url(), server.user(), server.password());
  }

  @AfterEach
  void stopServer() throws Exception {
    server.close();
  }

  @Test
  void migrationsRunOnceAndAreFoundDoneAfterwards() throws Exception {
    Migrations.run(url);
    var applied = applied();
    Migrations.run(url);
    assertThat(applied()).isEqualTo(applied).isPositive();
  }

  @Test
  void aSchemaOfANewerProgramIsRefused() throws Exception {
    Migrations.run(url);
    execute(
        """
        insert into flyway_schema_history
          (installed_rank, version, description, type, script, installed_by, execution_time, success)
        values (9999, '9999', 'of tomorrow', 'SQL', 'V9999__of_tomorrow.sql', 'parley', 1, true)
        """);
    assertThatThrownBy(() -> Migrations.run(url))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("newer Parley (schema version 9999)");
  }

  @Test
  void aDatabaseThatMayLoseConfirmedCommitsIsRefused() throws Exception {
    DatabaseCheck.of(url);
    execute("alter role %s set synchronous_commit = off".formatted(server.user()));
    assertThatThrownBy(() -> DatabaseCheck.of(url))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("synchronous_commit = off");
  }

  @Test
  void aWrongPasswordIsToldInOneLine() {
    assertThatThrownBy(() -> DatabaseCheck.of(new DatabaseUrl(url.jdbc(), url.user(), "guess")))
        .isInstanceOf(CannotStart.class)
        .hasMessageStartingWith("The database cannot be reached: ")
        .hasMessageNotContaining("\n");
  }

  private int applied() throws SQLException {
    try (var connection = DriverManager.getConnection(url.jdbc(), url.user(), url.password());
        var statement = connection.createStatement();
        var row = statement.executeQuery("select count(*) from flyway_schema_history")) {
      row.next();
      return row.getInt(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(url.jdbc(), url.user(), url.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
