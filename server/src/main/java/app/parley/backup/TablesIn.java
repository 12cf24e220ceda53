package app.parley.backup;

import app.parley.platform.CannotStart;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Copies tables out of the archive, and reads them once more to see that all is there. */
final class TablesIn {
  private static final int BUFFER = 65_536;
  private final CopyManager copies;
  private final Archive archive;
  private final Scope scope;
  private final Map<String, TableShape> shapes;

  TablesIn(Connection connection, Archive archive, Scope scope, List<TableShape> shapes)
      throws Exception {
    this.copies = connection.unwrap(PGConnection.class).getCopyAPI();
    this.archive = archive;
    this.scope = scope;
    this.shapes = shapes.stream().collect(Collectors.toMap(TableShape::name, Function.identity()));
  }

  /** Gives how many rows there are. */
  long load() throws Exception {
    long rows = 0;
    for (var part : archive.contents().tables()) {
      rows += load(part);
    }
    return rows;
  }

  private long load(Contents.Part part) throws Exception {
    var table = shapes.get(part.name());
    if (table == null || !table.columns().equals(part.columns())) {
      throw new CannotStart("The table %s was another one then".formatted(part.name()));
    }
    var digest = Sha256.begin();
    long rows;
    try (var content = new DigestInputStream(wanted(table, archive.table(part)), digest)) {
      rows = copies.copyIn(table.copyIn(), content, BUFFER);
    }
    var expected = Sha256.end(digest);
    if (scope.company() == null && (rows != part.rows() || !expected.equals(part.sha256()))) {
      throw new CannotStart("The backup's table %s is not what it was".formatted(part.name()));
    }
    verify(table, rows, expected);
    return rows;
  }

  private InputStream wanted(TableShape table, InputStream rows) {
    return scope.company() == null ? rows : new RowsOfCompany(rows, table, scope);
  }

  private void verify(TableShape table, long rows, String hash) throws Exception {
    var digest = Sha256.begin();
    long found =
        copies.copyOut(
            table.copyOut(new Scope(null)),
            new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    if (found != rows || !Sha256.end(digest).equals(hash)) {
      throw new CannotStart(
          "The table %s did not arrive as it was sent: %d of %d rows"
              .formatted(table.name(), found, rows));
    }
  }
}
