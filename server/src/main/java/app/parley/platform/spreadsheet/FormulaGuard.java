package app.parley.platform.spreadsheet;

import java.util.regex.Pattern;

/**
 * Spreadsheets run what begins like a formula. Such a text goes out behind an apostrophe, and comes
 * in without it.
 */
public final class FormulaGuard {
  private static final Pattern DANGEROUS = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

  private FormulaGuard() {}

  /** The text as it may stand in a cell. */
  public static String on(String text) {
    return DANGEROUS.matcher(text).matches() ? "'" + text : text;
  }

  public static String off(String text) {
    return text.startsWith("'") && DANGEROUS.matcher(text).matches() ? text.substring(1) : text;
  }
}
