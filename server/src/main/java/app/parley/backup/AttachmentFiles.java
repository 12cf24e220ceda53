package app.parley.backup;

import app.parley.platform.files.FileStore;
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
  private final FileStore store;

  AttachmentFiles(Connection connection, long company, FileStore store) {
    this.connection = connection;
    this.company = company;
    this.store = store;
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
        count += copied(row.getString(4), target) ? 1 : 0;
      }
    }
    return count;
  }

  private boolean copied(String hash, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    try (var content = store.open(company, hash)) {
      Files.copy(content, target);
      return true;
    } catch (NoSuchFileException deletedMeanwhile) {
      return false;
    }
  }
}
