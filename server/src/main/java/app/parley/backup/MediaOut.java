package app.parley.backup;

import app.parley.backup.Contents.Media;
import app.parley.platform.files.FileStore;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;

/** Copies the files of attachments, of which rows hold the hash, into the archive. */
final class MediaOut {
  private static final int AT_ONCE = 1_000;
  private final FileStore store;
  private final Connection connection;

  MediaOut(FileStore store, Connection connection) {
    this.store = store;
    this.connection = connection;
  }

  Media write(Scope scope, ArchiveWriter archive) throws SQLException, IOException {
    long files = 0;
    long bytes = 0;
    var missing = new ArrayList<String>();
    var question = MediaName.question(connection, scope);
    if (question.isEmpty()) {
      return new Media(files, bytes, missing);
    }
    try (var statement = connection.createStatement()) {
      statement.setFetchSize(AT_ONCE);
      var rows = statement.executeQuery(question.get());
      while (rows.next()) {
        var name = MediaName.of(rows.getLong(1), rows.getString(2));
        try (var content = store.open(rows.getLong(1), rows.getString(2))) {
          bytes += archive.packed(name, content);
          files++;
        } catch (NoSuchFileException notThere) {
          missing.add(name);
        }
      }
    }
    return new Media(files, bytes, missing);
  }
}
