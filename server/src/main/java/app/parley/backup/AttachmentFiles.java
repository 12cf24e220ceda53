package app.parley.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** Attachments as files, in a folder for each conversation. */
final class AttachmentFiles {
  private final Connection connection;
  private final long company;
  private final Path data;

  AttachmentFiles(Connection connection, long company, Path data) {
    this.connection = connection;
    this.company = company;
    this.data = data;
  }

  /** Gives how many. */
  long write(Path folder) throws SQLException, IOException {
    if (!Catalogue.has(connection, "media")) {
      return 0;
    }
    long count = 0;
    try (var asked = Question.ask(connection, "attachments", company)) {
      for (var row = asked.rows(); row.next(); ) {
        var name = row.getLong(2) + "-" + PlainName.of(row.getString(3), "attachment");
        var target = folder.resolve("attachments").resolve(row.getString(1)).resolve(name);
        count += copied(data.resolve(MediaName.of(company, row.getString(4))), target) ? 1 : 0;
      }
    }
    return count;
  }

  private static boolean copied(Path file, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    try {
      Files.copy(file, target);
      return true;
    } catch (NoSuchFileException deletedMeanwhile) {
      return false;
    }
  }
}
