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
 * miscadmin.h, "Lock files").
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

  boolean ready() {
    return lines.size() > STATE && lines.get(STATE).strip().equals("ready");
  }

  /**
   * The living postmaster of exactly this folder. A process that only happens to have the number
   * now is not ours and never signalled.
   */
  Optional<ProcessHandle> postmaster(PgFolder folder) throws IOException {
    if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,10}")) {
      return Optional.empty();
    }
    var pid = Long.parseLong(lines.getFirst().strip());
    var handle = ProcessHandle.of(pid);
    return handle.isPresent() && commandLine(pid).contains(folder.data().toString())
        ? handle
        : Optional.empty();
  }

  private static List<String> commandLine(long pid) throws IOException {
    try {
      var bytes = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline"));
      return Arrays.asList(new String(bytes, StandardCharsets.UTF_8).split("\0"));
    } catch (NoSuchFileException gone) {
      return List.of();
    }
  }
}
