package app.parley.csv;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Numbers, dates and yes or no as people's programs write them into tables. */
final class PlainValues {
  private static final List<DateTimeFormatter> DATES =
      List.of(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ofPattern("d.M.uuuu"));
  private static final Set<String> YES = Set.of("yes", "true", "1", "ja");
  private static final Set<String> NO = Set.of("no", "false", "0", "nein");
  private static final int CENTS = 2;

  private PlainValues() {}

  /** With a point or a comma before the cents, and with or without marks between thousands. */
  static Optional<BigDecimal> amount(String cell) {
    var text = cell.replaceAll("[\\s\u00A0'’]", "");
    if (!text.matches("-?[0-9][0-9.,]*")) {
      return Optional.empty();
    }
    int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
    boolean several = last >= 0 && text.indexOf(text.charAt(last)) != last;
    boolean isThousands = last >= 0 && (several || text.length() - last - 1 > CENTS);
    var plain =
        last < 0 || isThousands
            ? text.replaceAll("[.,]", "")
            : text.substring(0, last).replaceAll("[.,]", "") + "." + text.substring(last + 1);
    return plain.endsWith(".") ? Optional.empty() : Optional.of(new BigDecimal(plain));
  }

  static Optional<LocalDate> date(String cell) {
    for (var format : DATES) {
      try {
        return Optional.of(LocalDate.parse(cell.strip(), format));
      } catch (DateTimeException otherwise) {
        continue;
      }
    }
    return Optional.empty();
  }

  static Optional<Boolean> flag(String cell) {
    var word = cell.strip().toLowerCase(Locale.ROOT);
    if (YES.contains(word)) {
      return Optional.of(true);
    }
    return NO.contains(word) ? Optional.of(false) : Optional.empty();
  }
}
