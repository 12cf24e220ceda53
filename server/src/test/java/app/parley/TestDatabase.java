package app.parley;

import app.parley.platform.postgres.PgServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** One embedded PostgreSQL for all tests of a run; it ends with the run. */
final class TestDatabase {
  private TestDatabase() {}

  /** Empty, of an owner that may make roles; or the one that {@code parley.test.database} names. */
  static String url() {
    return System.getProperty("parley.test.database", Embedded.URL);
  }

  private static final class Embedded {
    private static final String URL = start();

    private static String start() {
      try {
        var home = Files.createTempDirectory("parley-test-");
        var server = PgServer.start(home, Path.of("target", "postgres"));
        Runtime.getRuntime()
            .addShutdownHook(Thread.ofPlatform().unstarted(() -> end(server, home)));
        return "%s?user=%s&password=%s".formatted(server.url(), server.user(), server.password());
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    private static void end(PgServer server, Path home) {
      try (server;
          var files = Files.walk(home)) {
        server.close();
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
