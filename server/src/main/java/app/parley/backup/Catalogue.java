package app.parley.backup;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of a database as it says itself, whatever version of Parley made them. */
final class Catalogue {
  /**
   * What must not come back: sessions, links that open the door once, and what waited to be told to
   * somebody. Besides, what speaks of the database itself.
   */
  static final Set<String> LEFT_OUT =
      Set.of(
          "session",
          "setup_link",
          "password_reset",
          "webchat_session",
          "push_job",
          "mail_job",
          "notification_pace",
          "flyway_schema_history",
          "restore_unfinished");

  private static final String TABLES =
      """
      select t.relname,
        array(select a.attname::text from pg_attribute a
          where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
          order by a.attnum),
        array(select a.attname::text from pg_index i
          cross join unnest(i.indkey::int2[]) with ordinality as part (attnum, turn)
          join pg_attribute a on a.attrelid = t.oid and a.attnum = part.attnum
          where i.indrelid = t.oid and i.indisprimary order by part.turn),
        (select min(a.attname) from pg_attribute a
          where a.attrelid = t.oid and a.attidentity <> '' and not a.attisdropped),
        array(select c.confrelid::regclass::text from pg_constraint c
          where c.conrelid = t.oid and c.contype = 'f' and c.confrelid <> t.oid)
      from pg_class t where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace
      order by t.relname
      """;

  private Catalogue() {}

  /** Those that are copied; one that refers to others stands behind them. */
  static List<TableShape> tables(Connection connection) throws SQLException {
    var shapes = new HashMap<String, TableShape>();
    var references = new HashMap<String, List<String>>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        var name = rows.getString(1);
        if (!LEFT_OUT.contains(name)) {
          shapes.put(
              name,
              new TableShape(
                  name, names(rows.getArray(2)), names(rows.getArray(3)), rows.getString(4)));
          references.put(name, names(rows.getArray(5)));
        }
      }
    }
    return ordered(shapes, references);
  }

  static boolean has(Connection connection, String table) throws SQLException {
    try (var statement = connection.prepareStatement("select to_regclass(?) is not null")) {
      statement.setString(1, "public." + table);
      try (var row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  private static List<TableShape> ordered(
      Map<String, TableShape> shapes, Map<String, List<String>> references) {
    var ordered = new ArrayList<TableShape>();
    var done = new HashSet<String>();
    while (done.size() < shapes.size()) {
      var next =
          shapes.keySet().stream()
              .filter(name -> !done.contains(name))
              .filter(name -> done.containsAll(references.getOrDefault(name, List.of())))
              .min(String::compareTo)
              .orElseThrow(
                  () -> new IllegalStateException("Tables refer to each other in a circle"));
      done.add(next);
      ordered.add(shapes.get(next));
    }
    return ordered;
  }

  private static List<String> names(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }
}
