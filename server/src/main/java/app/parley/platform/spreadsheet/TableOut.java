package app.parley.platform.spreadsheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A CSV file that goes out line by line, with the mark by which spreadsheets know UTF-8, and
 * without anything that they would run.
 */
public final class TableOut implements Closeable {
  private final CsvWriter lines;

  private TableOut(CsvWriter lines) {
    this.lines = lines;
  }

  public static TableOut to(HttpServletResponse response, String name) throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
    var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    out.write('\uFEFF');
    return new TableOut(CsvWriter.builder().build(out));
  }

  public void line(List<String> cells) {
    lines.writeRecord(cells.stream().map(FormulaGuard::on).toList());
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
