package app.parley.savedreplies;

import app.parley.problems.Refused;
import app.parley.problems.Refused.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a saved reply shall be, or the parts of it that shall be different. */
record Wording(@Nullable String name, @Nullable String text) {
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_TEXT = 5_000;

  /** Names that differ only in case or in the space around them are the same. */
  static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** Throws Refused naming every part that is missing or bad. */
  void checkWhole() {
    check(true);
  }

  /** Throws Refused naming every bad part. */
  void checkParts() {
    check(false);
  }

  private void check(boolean whole) {
    var errors = new ArrayList<FieldError>();
    checkPart("name", name, LONGEST_NAME, whole, errors);
    checkPart("text", text, LONGEST_TEXT, whole, errors);
    Refused.ifAny(errors);
  }

  private static void checkPart(
      String field, @Nullable String value, int longest, boolean whole, List<FieldError> errors) {
    if (value == null
        ? whole
        : value.isBlank() || value.codePointCount(0, value.length()) > longest) {
      errors.add(new FieldError(field, "From 1 to " + longest + " characters."));
    }
  }
}
