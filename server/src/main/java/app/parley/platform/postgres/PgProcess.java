package app.parley.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One running PostgreSQL under a small watching shell in a session of its own. The shell holds a
 * pipe from us: when we end, however we end, it reads the end of the pipe and shuts PostgreSQL
 * down.
 */
final class PgProcess {
  private static final Duration FAST_STOP = Duration.ofSeconds(20);

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

  private final Process shell;
  private final PgFolder folder;

  private PgProcess(Process shell, PgFolder folder) {
    this.shell = shell;
    this.folder = folder;
  }

  static PgProcess start(PgFolder folder, PgUser user, List<String> postgres) throws IOException {
    var line = new ArrayList<>(List.of("setsid", "sh", "-c", WATCH, "parley-postgres"));
    line.addAll(user.running(postgres));
    var builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.redirectOutput(folder.startLog().toFile());
    return new PgProcess(builder.start(), folder);
  }

  boolean alive() {
    return shell.isAlive();
  }

  boolean ready() throws IOException {
    var pidFile = PidFile.of(folder);
    return alive() && pidFile.isPresent() && pidFile.get().ready();
  }

  void awaitEnd() throws InterruptedException {
    shell.waitFor();
  }

  String complaint() throws IOException {
    return String.join(
        "; ",
        Files.readAllLines(folder.startLog()).stream().filter(l -> l.contains("FATAL:")).toList());
  }

  void stop() throws IOException, InterruptedException {
    shell.getOutputStream().close();
    if (!shell.waitFor(FAST_STOP.toSeconds(), TimeUnit.SECONDS)) {
      PgSignal.IMMEDIATE.to(folder);
      shell.waitFor();
    }
  }
}
