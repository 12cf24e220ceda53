package app.parley.backup;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/** Copies tables into the archive. */
final class TablesOut {
  private TablesOut() {}

  static List<Contents.Part> write(
      Connection connection, List<TableShape> tables, Scope scope, ArchiveWriter archive)
      throws Exception {
    var copies = connection.unwrap(PGConnection.class).getCopyAPI();
    var parts = new ArrayList<Contents.Part>();
    for (var table : tables) {
      var rows = new long[1];
      var hash =
          archive.entry(
              Contents.Part.entry(table.name()),
              content -> rows[0] = copies.copyOut(table.copyOut(scope), content));
      parts.add(new Contents.Part(table.name(), table.columns(), rows[0], hash));
    }
    return parts;
  }
}
