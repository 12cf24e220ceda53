package app.parley.platform.postgres;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What PostgreSQL says, from one start on. The file is set aside at a start when it grew long. */
record PgLog(Path file, long from) {
  private static final long LONG = 10_000_000;

  static PgLog fromHere(PgFolder folder) throws IOException {
    var file = folder.home().resolve("postgres.log");
    if (Files.exists(file) && Files.size(file) > LONG) {
      Files.move(
          file, folder.home().resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
    return new PgLog(file, Files.exists(file) ? Files.size(file) : 0);
  }

  /** Why PostgreSQL did not start. */
  String complaint() throws IOException {
    try (var log = new RandomAccessFile(file.toFile(), "r")) {
      log.seek(from);
      var said = new byte[(int) Math.min(log.length() - from, 100_000)];
      log.readFully(said);
      return new String(said, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
          .map(line -> line.replaceFirst(".*(FATAL|PANIC): +", ""))
          .reduce((_, last) -> last)
          .orElse("it ended without a word, see " + file);
    }
  }
}
