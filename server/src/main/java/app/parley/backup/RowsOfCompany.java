package app.parley.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The rows of one company out of those of all. Each row of COPY's text is one line, and its columns
 * are between tabs (PostgreSQL's documentation, COPY, "Text Format").
 */
final class RowsOfCompany extends InputStream {
  private final InputStream rows;
  private final int column;
  private final String company;
  private final boolean all;
  private byte[] line = {};
  private int next;

  RowsOfCompany(InputStream rows, TableShape table, Scope scope) {
    this.rows = rows;
    this.company = String.valueOf(scope.company());
    this.all = scope.condition(table).equals("true");
    var column = table.companyColumn();
    this.column = column == null ? -1 : table.columns().indexOf(column);
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    while (next == line.length) {
      if (!nextLine()) {
        return -1;
      }
    }
    int count = Math.min(length, line.length - next);
    System.arraycopy(line, next, bytes, from, count);
    next += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  private boolean nextLine() throws IOException {
    while (true) {
      var content = new ByteArrayOutputStream();
      int read = rows.read();
      while (read >= 0 && read != '\n') {
        content.write(read);
        read = rows.read();
      }
      if (read < 0) {
        return false;
      }
      content.write('\n');
      line = content.toByteArray();
      next = 0;
      if (isWanted()) {
        return true;
      }
    }
  }

  private boolean isWanted() {
    if (column < 0) {
      return all;
    }
    int from = 0;
    for (int passed = 0; passed < column; from++) {
      passed += line[from] == '\t' ? 1 : 0;
    }
    int to = from;
    while (line[to] != '\t' && line[to] != '\n') {
      to++;
    }
    return new String(line, from, to - from, UTF_8).equals(company);
  }
}
