package app.parley.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Indexes and foreign keys, taken down while rows come in and put up again behind them: made in one
 * go, they cost a fraction, and the rows are checked all the same.
 */
record Scaffolding(List<String> up) {
  private static final String FOREIGN_KEYS =
      """
      select format('alter table public.%1$I drop constraint %2$I', t.relname, c.conname),
        format('alter table public.%1$I add constraint %2$I %3$s', t.relname, c.conname,
          pg_get_constraintdef(c.oid))
      from pg_constraint c join pg_class t on t.oid = c.conrelid
      where c.contype = 'f' and t.relnamespace = 'public'::regnamespace
      """;

  private static final String INDEXES =
      """
      select format('drop index public.%I', i.relname), pg_get_indexdef(i.oid)
      from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
      where t.relnamespace = 'public'::regnamespace
        and not exists (select from pg_constraint c where c.conindid = i.oid)
      """;

  static Scaffolding takenDown(Connection connection) throws SQLException {
    var up = new ArrayList<String>();
    // Foreign keys rest on indexes, so they go first and come last.
    up.addAll(takeDown(connection, FOREIGN_KEYS));
    up.addAll(0, takeDown(connection, INDEXES));
    return new Scaffolding(up);
  }

  void putUp(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var command : up) {
        statement.execute(command);
      }
    }
  }

  private static List<String> takeDown(Connection connection, String question) throws SQLException {
    var down = new ArrayList<String>();
    var up = new ArrayList<String>();
    try (var statement = connection.createStatement()) {
      var rows = statement.executeQuery(question);
      while (rows.next()) {
        down.add(rows.getString(1));
        up.add(rows.getString(2));
      }
      for (var command : down) {
        statement.execute(command);
      }
    }
    return up;
  }
}
