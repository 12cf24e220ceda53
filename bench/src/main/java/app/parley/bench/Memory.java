package app.parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Memory in MiB: of the server what is resident, of PostgreSQL's processes the proportional set
 * size summed, which counts what they share once (/proc/PID/smaps_rollup, proc(5)).
 */
record Memory(double server, double database) {
  private static final double KIB = 1_024;

  static Memory of(ProcessHandle server, ProcessHandle postmaster) throws IOException {
    double database = 0;
    for (var process : Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList()) {
      database += kilobytes(process, "smaps_rollup", "Pss:");
    }
    return new Memory(kilobytes(server, "status", "VmRSS:") / KIB, database / KIB);
  }

  Memory most(Memory other) {
    return new Memory(Math.max(server, other.server), Math.max(database, other.database));
  }

  private static double kilobytes(ProcessHandle process, String file, String name)
      throws IOException {
    for (var line : Files.readAllLines(Path.of("/proc", "" + process.pid(), file))) {
      if (line.startsWith(name)) {
        return Double.parseDouble(line.substring(name.length()).replace("kB", "").strip());
      }
    }
    return 0;
  }
}
