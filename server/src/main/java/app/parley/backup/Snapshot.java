package app.parley.backup;

import java.sql.Connection;
import java.sql.SQLException;

/** All that is read from here on is of one moment, and disturbs nobody. */
final class Snapshot {
  private Snapshot() {}

  static void begin(Connection connection) throws SQLException {
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false);
  }
}
