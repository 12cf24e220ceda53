package app.parley.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** All that is read from here on is of one moment, and disturbs nobody. */
final class Snapshot {
  /** A database may have them for others' sake; this reads for as long as it takes. */
  private static final List<String> LIMITS =
      List.of("statement_timeout", "idle_in_transaction_session_timeout");

  private Snapshot() {}

  static void begin(Connection connection) throws SQLException {
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      for (var limit : LIMITS) {
        statement.execute("set " + limit + " = 0");
      }
    }
  }
}
