package app.parley.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The last numbers that tables gave to their rows: none is given twice, not even after a restore.
 */
final class Numbers {
  private Numbers() {}

  static Map<String, Long> given(Connection connection, List<TableShape> tables)
      throws SQLException {
    var numbers = new TreeMap<String, Long>();
    for (var table : tables) {
      var column = table.numbered();
      var last = column == null ? null : last(connection, table, column);
      if (last != null) {
        numbers.put(table.name(), last);
      }
    }
    return numbers;
  }

  static void goOn(Connection connection, List<TableShape> tables, Map<String, Long> numbers)
      throws SQLException {
    var question = "select setval(pg_get_serial_sequence(?, ?), ?)";
    try (var statement = connection.prepareStatement(question)) {
      for (var table : tables) {
        var last = numbers.get(table.name());
        if (last != null) {
          statement.setString(1, TableShape.quoted(table.name()));
          statement.setString(2, table.numbered());
          statement.setLong(3, last);
          statement.executeQuery().close();
        }
      }
    }
  }

  /** Null where none was given yet. */
  private static @Nullable Long last(Connection connection, TableShape table, String column)
      throws SQLException {
    var question = "select pg_sequence_last_value(pg_get_serial_sequence(?, ?)::regclass)";
    try (var statement = connection.prepareStatement(question)) {
      statement.setString(1, TableShape.quoted(table.name()));
      statement.setString(2, column);
      try (var row = statement.executeQuery()) {
        return row.next() ? row.getObject(1, Long.class) : null;
      }
    }
  }
}
