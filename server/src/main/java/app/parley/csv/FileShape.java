package app.parley.csv;

import app.parley.crm.ItemType;
import app.parley.problems.Refused;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The header and the number of rows of a file.
 *
 * @param words what each column is taken for; empty where it is left out
 */
record FileShape(List<String> header, int rows, List<String> words) {

  /** Throws Refused for a file without a header or rows, and for one that is too long. */
  static FileShape of(CsvFile file, ItemType type) {
    var header = new ArrayList<String>();
    var count = new int[1];
    file.each(row -> {
      if (count[0]++ == 0) {
        header.addAll(row.cells());
      }
    });
    int rows = count[0] - 1;
    if (rows < 1) {
      throw Refused.invalid(CsvFile.FIELD, "The file needs a row with headers and one below it.");
    }
    if (rows > CsvFile.MOST_ROWS) {
      throw Refused.invalid(
          CsvFile.FIELD, "The file has " + rows + " rows; " + CsvFile.MOST_ROWS + " fit.");
    }
    if (header.size() > CsvFile.MOST_COLUMNS) {
      throw Refused.invalid(
          CsvFile.FIELD,
          "The file has " + header.size() + " columns; " + CsvFile.MOST_COLUMNS + " fit.");
    }
    return new FileShape(header, rows, guessed(type, header));
  }

  /** Throws Refused for words that are no columns of such items, and for two of the same. */
  static List<String> chosen(int columns, ItemType type, List<String> words) {
    if (words.size() != columns) {
      throw Refused.invalid("columns", "Give " + columns + " of them, one for each column.");
    }
    var used = EnumSet.noneOf(Column.class);
    for (var word : words) {
      var column = Column.named(word).filter(Column.of(type)::contains).orElse(null);
      if (column == null && !word.isEmpty()) {
        throw Refused.invalid("columns", "There is no field called " + word + ".");
      }
      if (column != null && !used.add(column) && !column.isList()) {
        throw Refused.invalid("columns", "Only one column can be " + word + ".");
      }
    }
    return words;
  }

  private static List<String> guessed(ItemType type, List<String> header) {
    var used = EnumSet.noneOf(Column.class);
    return header.stream().map(text -> word(type, text, used)).toList();
  }

  private static String word(ItemType type, String header, EnumSet<Column> used) {
    @Nullable Column column = Column.ofHeader(type, header).orElse(null);
    boolean fits = column != null && (used.add(column) || column.isList());
    return column != null && fits ? column.word() : "";
  }
}
