package app.parley.backup;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known of a table to copy it.
 *
 * @param key the columns of its primary key, by which it is ordered
 * @param numbered the column that a sequence of the table's own fills, if there is one
 */
record TableShape(String name, List<String> columns, List<String> key, @Nullable String numbered) {
  private static final String COMPANY = "company_id";

  /** The statement that gives its rows in the order of their keys. */
  String copyOut(Scope scope) {
    return "copy (select %s from %s where %s order by %s) to stdout"
        .formatted(quoted(columns), quoted(name), scope.condition(this), quoted(key));
  }

  String copyIn() {
    return "copy %s (%s) from stdin".formatted(quoted(name), quoted(columns));
  }

  /** The column that says whose a row is; absent in what belongs to the whole installation. */
  @Nullable String companyColumn() {
    return name.equals("company") ? "id" : columns.contains(COMPANY) ? COMPANY : null;
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static String quoted(List<String> names) {
    return names.stream().map(TableShape::quoted).collect(joining(", "));
  }
}
