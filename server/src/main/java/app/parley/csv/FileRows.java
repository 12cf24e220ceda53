package app.parley.csv;

import app.parley.csv.CsvFile.Row;
import java.util.ArrayList;
import java.util.List;
import parley.schema.tables.records.CsvImportRecord;

/** Rows of a stored file, without its header. */
final class FileRows {
  private FileRows() {}

  static List<Row> of(CsvImportRecord row, int start, int most) {
    var some = new ArrayList<Row>();
    var at = new int[1];
    CsvFile.of(row.getContent())
        .each(one -> {
          int index = at[0]++ - 1;
          if (index >= start && index < start + most) {
            some.add(one);
          }
        });
    return some;
  }

  static Row header(CsvImportRecord row) {
    return of(row, -1, 1).getFirst();
  }
}
