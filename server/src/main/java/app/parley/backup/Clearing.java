package app.parley.backup;

import app.parley.platform.DurableFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;

/** Takes away what is there and is nothing: tables without a company, or what was left half. */
final class Clearing {
  private static final String TABLES =
      "select format('drop table public.%I cascade', relname) from pg_class"
          + " where relkind = 'r' and relnamespace = 'public'::regnamespace";

  private static final String FUNCTIONS =
      """
      select format('drop function %s', p.oid::regprocedure) from pg_proc p
      where p.pronamespace = 'public'::regnamespace
        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
      """;

  private Clearing() {}

  static void of(Connection connection, Path data) throws SQLException, IOException {
    connection.setAutoCommit(false);
    drop(connection, TABLES);
    drop(connection, FUNCTIONS);
    connection.commit();
    connection.setAutoCommit(true);
    DurableFiles.deleteTree(data.resolve("media"));
  }

  private static void drop(Connection connection, String question) throws SQLException {
    var drops = new ArrayList<String>();
    try (var statement = connection.createStatement()) {
      var rows = statement.executeQuery(question);
      while (rows.next()) {
        drops.add(rows.getString(1));
      }
      for (var drop : drops) {
        statement.execute(drop);
      }
    }
  }
}
