package app.parley.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** A file with one JSON object on each line. */
final class JsonLines {
  private JsonLines() {}

  /** Gives how many. */
  static long write(Connection connection, String question, long company, Path file)
      throws SQLException, IOException {
    long count = 0;
    try (var out = Files.newBufferedWriter(file);
        var asked = Question.ask(connection, question, company)) {
      while (asked.rows().next()) {
        out.write(asked.rows().getString(1));
        out.write('\n');
        count++;
      }
    }
    return count;
  }
}
