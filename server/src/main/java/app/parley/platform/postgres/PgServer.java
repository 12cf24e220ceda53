package app.parley.platform.postgres;

import app.parley.platform.CannotStart;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A PostgreSQL of our own on a free port of the loopback address. What it commits outlives it: the
 * folder is kept and found again. Where the server dies it is started again on the same port.
 */
public final class PgServer implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(PgServer.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final PgStart start;
  private final String password;
  private final Thread watch;
  private volatile PgProcess process;

  private PgServer(PgStart start, String password) throws IOException, InterruptedException {
    this.start = start;
    this.password = password;
    this.process = start.ready();
    this.watch = Thread.ofPlatform().name("postgres-watch").daemon().unstarted(this::watch);
  }

  /**
   * Starts, with a new database where the folder holds none.
   *
   * @param home the folder of this one database, claimed for this process alone
   * @param programs where the programs are unpacked; may be shared between databases
   * @throws CannotStart where it cannot start
   */
  public static PgServer start(Path home, Path programs) throws IOException, InterruptedException {
    var folder = PgFolder.made(home);
    var binaries = PgBinaries.unpackedBelow(programs.toAbsolutePath());
    var user = PgUser.of(folder);
    var password = folder.password();
    new PgCluster(folder, binaries, user).makeIfAbsent();
    folder.refuseForeignMajor();
    var server = new PgServer(new PgStart(folder, binaries, user), password);
    server.watch.start();
    return server;
  }

  public String url() {
    return url(start.port());
  }

  static String url(int port) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, PgCluster.DATABASE);
  }

  public String user() {
    return PgCluster.OWNER;
  }

  public String password() {
    return password;
  }

  @Override
  public void close() throws IOException, InterruptedException {
    watch.interrupt();
    watch.join();
    process.stop();
  }

  private void watch() {
    try {
      while (true) {
        process.awaitEnd();
        LOG.log(Level.WARNING, "The embedded database ended and is started again");
        startAgain();
        LOG.log(Level.INFO, "The embedded database is there again");
      }
    } catch (InterruptedException closed) {
      return;
    }
  }

  private void startAgain() throws InterruptedException {
    while (true) {
      try {
        process = start.ready();
        return;
      } catch (IOException | CannotStart e) {
        LOG.log(Level.ERROR, "{0}; trying again", e.getMessage());
        Thread.sleep(PAUSE);
      }
    }
  }
}
