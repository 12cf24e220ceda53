package app.parley.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the result.
 *
 * @param target in words, null where the figure is only told
 */
record Figure(String name, String value, @Nullable String target, boolean reached) {

  static Figure told(String name, String pattern, Object... values) {
    return new Figure(name, text(pattern, values), null, true);
  }

  static Figure atMost(String name, double value, double most, String unit) {
    return new Figure(
        name, text("%.1f %s", value, unit), text("at most %.0f %s", most, unit), value <= most);
  }

  static Figure none(String name, long value) {
    return new Figure(name, Long.toString(value), "none", value == 0);
  }

  static Figure ratioAtLeast(String name, double value, double least) {
    return new Figure(name, text("%.2f", value), text("at least %.1f", least), value >= least);
  }

  static Figure ratioAtMost(String name, double value, double most) {
    return new Figure(name, text("%.2f", value), text("at most %.1f", most), value <= most);
  }

  /** As a row of a table in Markdown. */
  String row() {
    return "| %s | %s | %s | %s |"
        .formatted(
            name,
            value,
            target == null ? "" : target,
            target == null ? "" : reached ? "ok" : "missed");
  }

  private static String text(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
