package app.parley.compat;

import app.parley.problems.Refused;
import java.util.Locale;
import java.util.Set;

/** One field of the order that a list of version 1 is asked in. */
public record SortTerm(String name, boolean descending) {
  static SortTerm parse(String text, Set<String> sortable) {
    var parts = text.strip().split("\\s+", 2);
    var direction = parts.length == 1 ? "ASC" : parts[1].toUpperCase(Locale.ROOT);
    if (!sortable.contains(parts[0]) || !Set.of("ASC", "DESC").contains(direction)) {
      throw Refused.invalid("sort", "Give fields of the list with ASC or DESC behind each.");
    }
    return new SortTerm(parts[0], direction.equals("DESC"));
  }
}
