package app.parley.platform.operation;

import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.Table;
import parley.schema.DefaultSchema;

/** The tables that this program was built for. */
final class SchemaTables {
  private static final Object[] NAMES =
      DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
          .filter(table -> table.getTableType().isTable())
          .map(Table::getName)
          .toArray();

  private SchemaTables() {}

  static boolean areAllThere(Connection connection) throws SQLException {
    var question =
        "select count(*) from pg_tables"
            + " where schemaname = current_schema() and tablename = any (?)";
    try (var statement = connection.prepareStatement(question)) {
      statement.setArray(1, connection.createArrayOf("text", NAMES));
      try (var row = statement.executeQuery()) {
        return row.next() && row.getInt(1) == NAMES.length;
      }
    }
  }
}
