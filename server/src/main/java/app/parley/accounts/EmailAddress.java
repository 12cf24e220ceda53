package app.parley.accounts;

import app.parley.problems.Refused.FieldError;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** E-mail addresses as log-in names: kept and compared in one canonical form. */
final class EmailAddress {
  private static final int LONGEST = 254;
  private static final Pattern FORM =
      Pattern.compile(
          "[^\\s@\"(),:;<>\\[\\]\\\\\\p{Cntrl}]++@[^\\s@\"(),:;<>\\[\\]\\\\\\p{Cntrl}.]++(?:\\.[^\\s@\"(),:;<>\\[\\]\\\\\\p{Cntrl}.]++)*+");

  private EmailAddress() {}

  static String canonical(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }

  static void check(String canonical, List<FieldError> errors) {
    if (canonical.length() > LONGEST || !FORM.matcher(canonical).matches()) {
      errors.add(new FieldError("email", "Give an email address such as name@example.com."));
    }
  }
}
