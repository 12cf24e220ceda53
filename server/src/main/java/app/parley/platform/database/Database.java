package app.parley.platform.database;

import app.parley.platform.CannotStart;
import app.parley.platform.DatabaseUrl;
import app.parley.platform.Settings;
import app.parley.platform.postgres.PgServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * The database of this process. It is started, checked and migrated on a thread of its own, while
 * the rest of the program starts.
 */
public final class Database implements AutoCloseable {
  private final CompletableFuture<DatabaseUrl> ready = new CompletableFuture<>();
  private volatile @Nullable PgServer embedded;

  private Database() {}

  /** Returns at once; what goes wrong is told by {@link #awaitReady}. */
  public static Database starting(Settings settings) {
    var database = new Database();
    Thread.ofPlatform().name("database-start").daemon().start(() -> database.prepare(settings));
    return database;
  }

  /**
   * The owner's way in, once the schema is there.
   *
   * @throws CannotStart where there is no database that Parley can use
   */
  public DatabaseUrl awaitReady() {
    try {
      return ready.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof CannotStart known ? known : e;
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    ready.exceptionally(_ -> null).join();
    if (embedded != null) {
      embedded.close();
    }
  }

  private void prepare(Settings settings) {
    try {
      var url = settings.databaseUrl() == null ? startEmbedded(settings) : settings.databaseUrl();
      DatabaseCheck.of(url);
      RestoreMark.refuse(url);
      Migrations.run(url);
      ready.complete(url);
    } catch (CannotStart e) {
      ready.completeExceptionally(e);
    } catch (Exception e) {
      ready.completeExceptionally(
          new CannotStart("The database cannot be used: " + e.getMessage(), e));
    }
  }

  private DatabaseUrl startEmbedded(Settings settings) throws IOException, InterruptedException {
    var server = embedded(settings);
    embedded = server;
    return new DatabaseUrl(server.url(), server.user(), server.password());
  }

  static PgServer embedded(Settings settings) throws IOException, InterruptedException {
    var home = home(settings);
    return PgServer.start(home, home.resolve("programs"));
  }

  static Path home(Settings settings) {
    return settings.data().resolve("postgres");
  }
}
