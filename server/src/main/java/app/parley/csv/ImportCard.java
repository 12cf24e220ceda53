package app.parley.csv;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;

/** An import as the API shows it. */
record ImportCard(
    @JsonFormat(shape = JsonFormat.Shape.STRING) long id,
    String type,
    String name,
    String state,
    int rows,
    String encoding,
    String delimiter,
    List<FileColumn> columns,
    List<String> fields,
    String duplicates,
    int duplicateRows,
    int checkedRows,
    List<SeenRow> preview,
    List<BadRow> errors,
    Progress done) {

  /**
   * A column of the file.
   *
   * @param field what it is taken for, empty where it is left out
   */
  record FileColumn(String header, String field, List<String> samples) {}

  record SeenRow(int row, List<String> values) {}

  record BadRow(int row, String reason) {}

  record Progress(int rows, int added, int updated, int skipped, int failed) {}
}
