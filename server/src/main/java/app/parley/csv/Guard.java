package app.parley.csv;

import java.util.regex.Pattern;

/**
 * Spreadsheets run what begins like a formula. Such a text goes out behind an apostrophe, and comes
 * in without it.
 */
public final class Guard {
  private static final Pattern DANGEROUS = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

  private Guard() {}

  /** The text as it may stand in a cell. */
  public static String on(String text) {
    return DANGEROUS.matcher(text).matches() ? "'" + text : text;
  }

  static String off(String text) {
    return text.startsWith("'") && DANGEROUS.matcher(text).matches() ? text.substring(1) : text;
  }
}
