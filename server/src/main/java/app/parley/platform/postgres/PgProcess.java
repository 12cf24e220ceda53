package app.parley.platform.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One running PostgreSQL under a small watching shell, in a session of its own so that a signal to
 * our process group does not end it before we are done with it. The shell holds a pipe from us:
 * when we end, however we end, it reads the end of the pipe and shuts PostgreSQL down.
 */
final class PgProcess {
  private static final Duration FAST_STOP = Duration.ofSeconds(15);

  private static final String WATCH =
      """
      trap '' INT HUP TERM
      exec 3<&0
      "$@" </dev/null 3<&- &
      postgres=$!
      { cat <&3 >/dev/null; kill -INT $postgres; } 2>/dev/null &
      watcher=$!
      wait $postgres
      code=$?
      kill -KILL $watcher 2>/dev/null
      exit $code
      """;

  private final PgFolder folder;
  private final PgLog log;
  private final Process shell;

  private PgProcess(PgFolder folder, PgLog log, Process shell) {
    this.folder = folder;
    this.log = log;
    this.shell = shell;
  }

  static PgProcess start(PgFolder folder, PgUser user, List<String> postgres) throws IOException {
    var log = PgLog.fromHere(folder);
    var line = new ArrayList<>(List.of("setsid", "sh", "-c", WATCH, "parley-postgres"));
    line.addAll(user.running(postgres));
    var builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()));
    return new PgProcess(folder, log, builder.start());
  }

  boolean alive() {
    return shell.isAlive();
  }

  boolean ready() throws IOException {
    var pidFile = PidFile.of(folder);
    return alive() && pidFile.isPresent() && pidFile.get().ready(folder);
  }

  void awaitEnd() throws InterruptedException {
    shell.waitFor();
  }

  String complaint() throws IOException {
    return log.complaint();
  }

  /** Ends every session and leaves nothing to recover; in a hurry only where that takes long. */
  void stop() throws IOException, InterruptedException {
    shell.getOutputStream().close();
    if (!shell.waitFor(FAST_STOP.toSeconds(), TimeUnit.SECONDS)) {
      PgSignal.IMMEDIATE.to(folder);
      shell.waitFor();
    }
  }
}
