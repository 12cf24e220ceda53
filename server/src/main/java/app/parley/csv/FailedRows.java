package app.parley.csv;

import static parley.schema.Tables.CSV_IMPORT_FAILURE;

import app.parley.platform.Tx;
import java.util.ArrayList;
import java.util.List;
import parley.schema.tables.records.CsvImportRecord;

/** The rows that were not taken, as they came, with their numbers and the reasons in front. */
final class FailedRows {
  private FailedRows() {}

  static List<List<String>> of(Tx tx, CsvImportRecord row) {
    var reasons =
        tx.sql()
            .selectFrom(CSV_IMPORT_FAILURE)
            .where(
                CSV_IMPORT_FAILURE.COMPANY_ID.eq(tx.company()),
                CSV_IMPORT_FAILURE.IMPORT_ID.eq(row.getId()))
            .fetchMap(CSV_IMPORT_FAILURE.ROW, CSV_IMPORT_FAILURE.REASON);
    var lines = new ArrayList<List<String>>();
    lines.add(behind("Row", "Reason", FileRows.header(row).cells()));
    for (var one : FileRows.of(row, 0, row.getRows())) {
      var reason = reasons.get(one.number());
      if (reason != null) {
        lines.add(behind(Integer.toString(one.number()), reason, one.cells()));
      }
    }
    return lines;
  }

  private static List<String> behind(String number, String reason, List<String> cells) {
    var line = new ArrayList<>(List.of(number, reason));
    line.addAll(cells);
    return line;
  }
}
