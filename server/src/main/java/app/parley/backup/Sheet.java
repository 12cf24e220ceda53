package app.parley.backup;

import app.parley.platform.spreadsheet.FormulaGuard;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;

/** A table for spreadsheets: they know its letters, and run nothing of it. */
final class Sheet {
  private static final char UTF_8_MARK = '\uFEFF';

  private Sheet() {}

  /** Gives how many lines there are below the header. */
  static long write(Connection connection, String question, long company, Path file)
      throws SQLException, IOException {
    long count = 0;
    try (var out = Files.newBufferedWriter(file);
        var asked = Question.ask(connection, question, company)) {
      out.write(UTF_8_MARK);
      var lines = CsvWriter.builder().build(out);
      var columns = asked.rows().getMetaData();
      var cells = new ArrayList<String>();
      for (int n = 1; n <= columns.getColumnCount(); n++) {
        cells.add(columns.getColumnLabel(n));
      }
      lines.writeRecord(cells);
      while (asked.rows().next()) {
        for (int n = 0; n < cells.size(); n++) {
          var text = asked.rows().getString(n + 1);
          cells.set(n, text == null ? "" : FormulaGuard.on(text));
        }
        lines.writeRecord(cells);
        count++;
      }
      lines.flush();
    }
    return count;
  }
}
