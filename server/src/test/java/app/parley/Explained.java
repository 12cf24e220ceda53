package app.parley;

import app.parley.platform.Tx;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.Select;
import org.jooq.conf.ParamType;

/** How the database went about a query that it has run. */
public record Explained(String text) {
  private static final Pattern TOUCHED = Pattern.compile("actual rows=([\\d.]+) loops=(\\d+)");
  private static final Pattern PASSED =
      Pattern.compile("Rows Removed by (?:Filter|Join Filter|Index Recheck): (\\d+)");

  public static Explained of(Tx tx, Select<?> query) {
    var sql = query.getSQL(ParamType.INLINED);
    return new Explained(
        tx.sql().fetch("explain (analyze, costs off, timing off) " + sql).stream()
            .map(line -> line.get(0, String.class))
            .collect(Collectors.joining("\n")));
  }

  /** The most rows that one of its steps threw away. */
  public long mostPassed() {
    return PASSED
        .matcher(text)
        .results()
        .mapToLong(found -> Long.parseLong(found.group(1)))
        .max()
        .orElse(0);
  }

  /** The most rows that one of its steps gave. */
  public long mostTouched() {
    return TOUCHED
        .matcher(text)
        .results()
        .mapToLong(
            found -> (long) (Double.parseDouble(found.group(1)) * Integer.parseInt(found.group(2))))
        .max()
        .orElseThrow();
  }
}
