package app.parley.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What postmaster.pid says: the process on its first line, its state on the eighth (PostgreSQL's
 * source, miscinit.c and pidfile.h).
 */
record PidFile(List<String> lines) {
  private static final int STATE = 7;

  static Optional<PidFile> of(PgFolder folder) throws IOException {
    try {
      return Optional.of(new PidFile(Files.readAllLines(folder.pidFile())));
    } catch (NoSuchFileException absent) {
      return Optional.empty();
    }
  }

  /** A file that a killed server left behind says so too, hence the look at the process. */
  boolean ready(PgFolder folder) throws IOException {
    return lines.size() > STATE
        && lines.get(STATE).strip().equals("ready")
        && postmaster(folder).isPresent();
  }

  /** The process of that number, whosever it is. */
  Optional<ProcessHandle> process() {
    if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,10}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
  }

  /**
   * The living postmaster of exactly this folder. A process that only happens to have the number
   * now is not ours.
   */
  Optional<ProcessHandle> postmaster(PgFolder folder) throws IOException {
    var process = process();
    return process.isPresent() && serves(process.get().pid(), folder) ? process : Optional.empty();
  }

  private static boolean serves(long pid, PgFolder folder) throws IOException {
    try {
      var bytes = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline"));
      var line = Arrays.asList(new String(bytes, StandardCharsets.UTF_8).split("\0"));
      return line.getFirst().endsWith("/postgres") && line.contains(folder.data().toString());
    } catch (NoSuchFileException gone) {
      return false;
    }
  }
}
