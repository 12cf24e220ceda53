package app.parley.platform.postgres;

import app.parley.platform.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server that an earlier start left running on our folder, or the trace of one. */
final class Orphan {
  private static final Duration FAST_STOP = Duration.ofSeconds(60);
  private static final Duration IMMEDIATE_STOP = Duration.ofSeconds(10);

  private Orphan() {}

  /** Ends it, after which a new server can start. The folder must be claimed for us. */
  static void end(PgFolder folder) throws IOException, InterruptedException {
    var pidFile = PidFile.of(folder);
    if (pidFile.isEmpty()) {
      return;
    }
    var postmaster = pidFile.get().postmaster(folder);
    if (postmaster.isPresent()) {
      end(folder, postmaster.get());
    } else if (pidFile.get().process().isPresent()) {
      // PostgreSQL takes any process of that number for its own and would refuse to start. That
      // children of the old server may still live it finds out by the shared memory as well.
      Files.deleteIfExists(folder.pidFile());
    }
  }

  private static void end(PgFolder folder, ProcessHandle postmaster)
      throws IOException, InterruptedException {
    PgSignal.FAST.to(folder);
    if (!ends(postmaster, FAST_STOP)) {
      PgSignal.IMMEDIATE.to(folder);
      if (!ends(postmaster, IMMEDIATE_STOP)) {
        throw new CannotStart(
            "The database server of an earlier start (process %d) does not end"
                .formatted(postmaster.pid()));
      }
    }
  }

  private static boolean ends(ProcessHandle process, Duration limit) throws InterruptedException {
    try {
      process.onExit().get(limit.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
