package app.parley.csv;

import app.parley.platform.spreadsheet.FormulaGuard;
import app.parley.problems.Refused;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/**
 * A CSV file as people's programs write it: UTF-8 with or without a mark, or Windows-1252; commas,
 * semicolons or tabs. Throws Refused for what is no such file.
 */
record CsvFile(String text, String encoding, char delimiter) {
  static final String FIELD = "file";
  static final int MOST_ROWS = 50_000;
  static final int MOST_COLUMNS = 100;
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t');
  private static final char MARK = '\uFEFF';

  static CsvFile of(byte[] bytes) {
    try {
      return of(decoded(bytes, StandardCharsets.UTF_8), "UTF-8");
    } catch (CharacterCodingException notUtf8) {
      try {
        return of(decoded(bytes, WINDOWS), "windows-1252");
      } catch (CharacterCodingException neither) {
        throw refused("The file is neither in UTF-8 nor in Windows-1252. Save it as CSV UTF-8.");
      }
    }
  }

  /**
   * Each record with its number as a spreadsheet counts it: the header is 1. Blank ones are left
   * out.
   */
  void each(Consumer<Row> reader) {
    int number = 0;
    try (var records = records()) {
      for (var record : records) {
        number++;
        if (!isBlank(record)) {
          reader.accept(
              new Row(number, record.getFields().stream().map(FormulaGuard::off).toList()));
        }
      }
    } catch (CsvParseException e) {
      throw refused("Row " + (number + 1) + " cannot be read: a quotation mark is not closed.");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static CsvFile of(String text, String encoding) {
    if (text.indexOf(0) >= 0) {
      throw refused("This is no text file. Save the table as CSV UTF-8.");
    }
    var plain = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    return new CsvFile(plain, encoding, delimiter(plain));
  }

  private static String decoded(byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  /** The one that the first line has most of, outside of quotation marks. */
  private static char delimiter(String text) {
    int end = text.indexOf('\n');
    var line = (end < 0 ? text : text.substring(0, end)).replaceAll("\"[^\"]*\"", "");
    char best = ',';
    long most = 0;
    for (char one : DELIMITERS) {
      long count = line.chars().filter(c -> c == one).count();
      if (count > most) {
        best = one;
        most = count;
      }
    }
    return best;
  }

  private CsvReader<CsvRecord> records() {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowUnclosedQuote(false)
        .skipEmptyLines(false)
        .ofCsvRecord(text);
  }

  private static boolean isBlank(CsvRecord record) {
    return record.getFields().stream().allMatch(String::isBlank);
  }

  private static Refused refused(String detail) {
    return Refused.invalid(FIELD, detail);
  }

  /** A record of the file. */
  record Row(int number, List<String> cells) {
    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }
}
