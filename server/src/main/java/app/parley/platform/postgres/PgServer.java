package app.parley.platform.postgres;

import app.parley.platform.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A PostgreSQL of our own on a free port of the loopback address. What it commits outlives it: the
 * folder is kept and found again.
 */
public final class PgServer implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(5);
  private static final Duration RETRY_LIMIT = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final PgFolder folder;
  private final PgBinaries binaries;
  private final PgUser user;
  private final int port;
  private final String password;
  private PgProcess process;

  private PgServer(PgFolder folder, PgBinaries binaries) throws IOException, InterruptedException {
    this.folder = folder;
    this.binaries = binaries;
    this.user = PgUser.of(folder);
    this.password = folder.password();
    new PgCluster(folder, binaries, user).makeIfAbsent();
    folder.refuseForeignMajor();
    this.port = freePort();
    this.process = startPatiently();
  }

  /**
   * Starts, with a new database where the folder holds none.
   *
   * @param home the folder of this one database
   * @param binaries where the programs are unpacked; may be shared between databases
   * @throws CannotStart where it cannot start, in one line for the operator
   */
  public static PgServer start(Path home, Path binaries) throws IOException, InterruptedException {
    var folder = PgFolder.made(home);
    return new PgServer(folder, PgBinaries.unpackedBelow(binaries.toAbsolutePath()));
  }

  public String url() {
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
    process.stop();
  }

  /** For some seconds after a kill the old server's children still hold the shared memory. */
  private PgProcess startPatiently() throws IOException, InterruptedException {
    var giveUp = System.nanoTime() + RETRY_LIMIT.toNanos();
    while (true) {
      var started = PgProcess.start(folder, user, postgres());
      if (becomesReady(started)) {
        return started;
      }
      if (System.nanoTime() > giveUp) {
        throw new CannotStart("The embedded database does not start: " + started.complaint());
      }
      Thread.sleep(PAUSE.multipliedBy(4));
    }
  }

  private static boolean becomesReady(PgProcess started) throws IOException, InterruptedException {
    var giveUp = System.nanoTime() + START_LIMIT.toNanos();
    while (!started.ready()) {
      if (!started.alive()) {
        return false;
      }
      if (System.nanoTime() > giveUp) {
        started.stop();
        throw new CannotStart("The embedded database is not ready after " + START_LIMIT);
      }
      Thread.sleep(PAUSE);
    }
    return true;
  }

  private List<String> postgres() {
    var line =
        new ArrayList<>(List.of(binaries.program("postgres"), "-D", folder.data().toString()));
    line.addAll(new PgSettings(folder, port).arguments());
    return line;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
