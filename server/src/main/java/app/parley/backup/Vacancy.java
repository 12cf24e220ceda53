package app.parley.backup;

import app.parley.platform.CannotStart;
import app.parley.platform.UnfinishedRestore;
import app.parley.platform.database.RestoreMark;
import app.parley.platform.database.SchemaVersions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Only where nobody's data is, data are put; what a restore left half counts for nothing. */
final class Vacancy {
  private static final String TABLES =
      "select relname from pg_class where relkind in ('r', 'p', 'v', 'm')"
          + " and relnamespace = 'public'::regnamespace"
          + " and not exists (select from pg_depend d where d.objid = pg_class.oid"
          + " and d.deptype = 'e') order by relname limit 3";

  private Vacancy() {}

  /**
   * @throws CannotStart that says what is there
   */
  static void check(Connection connection, Path data) throws SQLException, IOException {
    if (RestoreMark.isIn(connection)) {
      return;
    }
    var tables = texts(connection, TABLES);
    if (!tables.isEmpty() && SchemaVersions.applied(connection).isEmpty()) {
      throw new CannotStart(
          "The database is not empty: it has tables that are not Parley's, such as "
              + tables.getFirst());
    }
    if (!tables.isEmpty() && Catalogue.has(connection, "company")) {
      var companies = Companies.named(connection);
      if (!companies.isEmpty()) {
        throw new CannotStart(
            "There is a Parley already, with the company %s; restore into an empty data folder or"
                    .formatted(String.join(", ", companies))
                + " database");
      }
    }
    if (!UnfinishedRestore.isIn(data) && Files.exists(data.resolve("media"))) {
      try (var files = Files.list(data.resolve("media"))) {
        if (files.findAny().isPresent()) {
          throw new CannotStart("The data folder %s holds attachments already".formatted(data));
        }
      }
    }
  }

  private static List<String> texts(Connection connection, String question) throws SQLException {
    var texts = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(question)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
