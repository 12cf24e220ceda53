package app.parley.accounts;

import app.parley.problems.Refused.FieldError;
import java.util.List;

/** The rule for names of people, companies and tokens. */
final class Names {
  private static final int LONGEST = 200;

  private Names() {}

  static void check(String field, String name, List<FieldError> errors) {
    if (name.isBlank()) {
      errors.add(new FieldError(field, "Give a name."));
    } else if (name.codePointCount(0, name.length()) > LONGEST) {
      errors.add(new FieldError(field, "Use at most " + LONGEST + " characters."));
    }
  }
}
