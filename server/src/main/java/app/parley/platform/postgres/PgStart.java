package app.parley.platform.postgres;

import app.parley.platform.CannotStart;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How the server of one folder is started, as often as needed, on the port of the first start. */
final class PgStart {
  private static final Duration READY_LIMIT = Duration.ofMinutes(5);
  private static final Duration RETRY_LIMIT = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(50);

  /** What passes by itself: the children of a killed server live on for some seconds. */
  private static final List<String> PASSING =
      List.of("pre-existing shared memory block", "lock file", "could not create any TCP/IP");

  private final PgFolder folder;
  private final PgBinaries binaries;
  private final PgUser user;
  private final int port;

  PgStart(PgFolder folder, PgBinaries binaries, PgUser user) throws IOException {
    this.folder = folder;
    this.binaries = binaries;
    this.user = user;
    this.port = FreePort.find();
  }

  int port() {
    return port;
  }

  /**
   * Returns when it is ready, beginning again while what hinders it passes by itself.
   *
   * @throws CannotStart where it cannot be used
   */
  PgProcess ready() throws IOException, InterruptedException {
    var giveUp = System.nanoTime() + RETRY_LIMIT.toNanos();
    var process = begin();
    while (!becomesReady(process)) {
      var complaint = process.complaint();
      if (PASSING.stream().noneMatch(complaint::contains) || System.nanoTime() > giveUp) {
        throw new CannotStart("The embedded database does not start: " + complaint);
      }
      Thread.sleep(PAUSE.multipliedBy(4));
      process = begin();
    }
    return process;
  }

  private PgProcess begin() throws IOException, InterruptedException {
    Orphan.end(folder);
    return PgProcess.start(folder, user, postgres());
  }

  private static boolean becomesReady(PgProcess process) throws IOException, InterruptedException {
    try {
      return awaitReady(process);
    } catch (InterruptedException | CannotStart e) {
      process.stop();
      throw e;
    }
  }

  private static boolean awaitReady(PgProcess process) throws IOException, InterruptedException {
    var giveUp = System.nanoTime() + READY_LIMIT.toNanos();
    while (process.alive() && !process.ready()) {
      if (System.nanoTime() > giveUp) {
        throw new CannotStart("The embedded database is not ready after five minutes");
      }
      Thread.sleep(PAUSE);
    }
    return process.alive();
  }

  List<String> postgres() {
    var line =
        new ArrayList<>(List.of(binaries.program("postgres"), "-D", folder.data().toString()));
    line.addAll(new PgSettings(port).arguments());
    return line;
  }
}
