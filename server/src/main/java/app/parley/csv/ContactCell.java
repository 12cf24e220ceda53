package app.parley.csv;

import app.parley.crm.ContactPoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The phones or e-mails of a person in one cell: the primary one first, labels in brackets. */
final class ContactCell {
  private static final String LABEL = "work";
  private static final Pattern LABELED = Pattern.compile("(.*\\S)\\s*\\[([^\\[\\]]*)]");

  private ContactCell() {}

  static String write(List<ContactPoint> points) {
    return points.stream()
        .sorted(Comparator.comparing(point -> !point.primary()))
        .map(point ->
            point.label().equals(LABEL)
                ? point.value()
                : point.value() + " [" + point.label() + "]")
        .collect(Collectors.joining("; "));
  }

  static List<ContactPoint> read(String cell) {
    var points = new ArrayList<ContactPoint>();
    for (var part : cell.split("[;\\n]")) {
      var labeled = LABELED.matcher(part.strip());
      if (labeled.matches()) {
        points.add(new ContactPoint(labeled.group(1), points.isEmpty(), labeled.group(2)));
      } else if (!part.isBlank()) {
        points.add(new ContactPoint(part.strip(), points.isEmpty(), LABEL));
      }
    }
    return points;
  }
}
