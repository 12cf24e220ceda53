package app.parley.platform.database;

import app.parley.platform.CannotStart;
import app.parley.platform.DataFolder;
import app.parley.platform.DatabaseUrl;
import app.parley.platform.Settings;
import app.parley.platform.UnfinishedRestore;
import app.parley.platform.postgres.PgServer;
import app.parley.platform.postgres.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The database for a command that runs beside the server or instead of it: the one that is set, or
 * that of the Parley that runs on the data folder, or the embedded one, started for the time being.
 */
public final class DatabaseAtHand implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Duration PAUSE = Duration.ofMillis(200);

  /** Rows look the same on every server, and a long statement is no mistake. */
  private static final String SESSION =
      """
      set statement_timeout = 0;
      set lock_timeout = '30s';
      set timezone = 'UTC';
      set datestyle = 'ISO';
      set intervalstyle = 'postgres';
      set bytea_output = 'hex';
      set search_path = public\
      """;

  private final DatabaseUrl url;
  private final @Nullable DataFolder claim;
  private final @Nullable PgServer server;

  private DatabaseAtHand(DatabaseUrl url, @Nullable DataFolder claim, @Nullable PgServer server) {
    this.url = url;
    this.claim = claim;
    this.server = server;
  }

  /**
   * One that is there already, and is not disturbed.
   *
   * @throws CannotStart where there is none
   */
  public static DatabaseAtHand toRead(Settings settings) throws IOException, InterruptedException {
    UnfinishedRestore.refuse(settings.data());
    if (settings.databaseUrl() != null) {
      return new DatabaseAtHand(settings.databaseUrl(), null, null).checked();
    }
    var home = Database.home(settings);
    if (!RunningServer.holdsData(home)) {
      throw new CannotStart("There is no Parley in the data folder " + settings.data());
    }
    var giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < giveUp) {
      var claim = DataFolder.claimIfFree(settings.data());
      if (claim.isPresent()) {
        return started(settings, claim.get());
      }
      var running = RunningServer.on(home);
      if (running.isPresent()) {
        return new DatabaseAtHand(running.get(), null, null).checked();
      }
      Thread.sleep(PAUSE);
    }
    throw new CannotStart(
        "The Parley that runs on the data folder %s has no database".formatted(settings.data()));
  }

  /** One that nobody else uses; an embedded one is made where there is none. */
  public static DatabaseAtHand toFill(Settings settings) throws IOException, InterruptedException {
    Files.createDirectories(settings.data());
    var claim = DataFolder.claim(settings.data());
    return settings.databaseUrl() == null
        ? started(settings, claim)
        : new DatabaseAtHand(settings.databaseUrl(), claim, null).checked();
  }

  public DatabaseUrl url() {
    return url;
  }

  /** As the owner, who sees the rows of all companies. */
  public Connection connect() throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", url.user());
    properties.setProperty("password", url.password());
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("ApplicationName", "parley-command");
    var connection = DriverManager.getConnection(url.jdbc(), properties);
    try (var statement = connection.createStatement()) {
      statement.execute(SESSION);
    }
    return connection;
  }

  @Override
  public void close() throws IOException, InterruptedException {
    try {
      if (server != null) {
        server.close();
      }
    } finally {
      if (claim != null) {
        claim.release();
      }
    }
  }

  private static DatabaseAtHand started(Settings settings, DataFolder claim)
      throws IOException, InterruptedException {
    var server = Database.embedded(settings);
    var url = new DatabaseUrl(server.url(), server.user(), server.password());
    return new DatabaseAtHand(url, claim, server).checked();
  }

  private DatabaseAtHand checked() throws InterruptedException {
    DatabaseCheck.of(url);
    return this;
  }
}
