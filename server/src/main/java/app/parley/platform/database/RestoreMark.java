package app.parley.platform.database;

import app.parley.platform.DatabaseUrl;
import app.parley.platform.UnfinishedRestore;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A table that is in the database from the commit of restored rows until all of them are as this
 * program needs them.
 */
public final class RestoreMark {
  public static final String TABLE = "restore_unfinished";

  private RestoreMark() {}

  public static void set(Connection connection) throws SQLException {
    execute(connection, "create table " + TABLE + " ()");
  }

  public static void take(Connection connection) throws SQLException {
    execute(connection, "drop table " + TABLE);
  }

  public static boolean isIn(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery("select to_regclass('public." + TABLE + "') is not null")) {
      return row.next() && row.getBoolean(1);
    }
  }

  static void refuse(DatabaseUrl url) throws SQLException, InterruptedException {
    try (var connection = DatabaseCheck.connect(url)) {
      if (isIn(connection)) {
        throw UnfinishedRestore.refusal("this database");
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
