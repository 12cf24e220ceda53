package app.parley.platform;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells a database that is not there for a moment from a statement that is wrong. */
public final class DatabaseAway {
  private DatabaseAway() {}

  /**
   * Whether repeating later may help: no connection, the server starting or stopping, a read-only
   * stand-by, full disk or too many connections (classes 08, 53, 57P and code 25006 of PostgreSQL's
   * appendix "Error Codes"), what its own time limits cut off (57014, 55P03, 25P03), and the loser
   * of two transactions that were in each other's way (class 40). An error without a code is the
   * pool's own: the connection was closed under a transaction.
   */
  public static boolean caused(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && away(sql)) {
        return true;
      }
    }
    return false;
  }

  private static boolean away(SQLException failure) {
    if (failure instanceof SQLTransientConnectionException
        || failure instanceof SQLRecoverableException) {
      return true;
    }
    var state = failure.getSQLState();
    return state == null
        || state.startsWith("08")
        || state.startsWith("40")
        || state.startsWith("53")
        || state.startsWith("57")
        || state.equals("25006")
        || state.equals("25P03")
        || state.equals("55P03");
  }
}
