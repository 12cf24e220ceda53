package app.parley.accounts;

import app.parley.problems.Refused.FieldError;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * E-mail addresses as log-in names, or as people leave them: kept and compared in one canonical
 * form.
 */
public final class EmailAddress {
  private static final int LONGEST = 254;
  private static final Pattern FORM =
      Pattern.compile(
          "[^\\s@\"(),:;<>\\[\\]\\\\\\p{Cntrl}]++@[^\\s@\"(),:;<>\\[\\]\\\\\\p{Cntrl}.]++(?:\\.[^\\s@\"(),:;<>\\[\\]\\\\\\p{Cntrl}.]++)*+");

  private EmailAddress() {}

  /** In its canonical form; empty when it is none. */
  public static Optional<String> read(String typed) {
    return Optional.of(canonical(typed)).filter(EmailAddress::isOne);
  }

  static String canonical(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }

  static void check(String canonical, List<FieldError> errors) {
    if (!isOne(canonical)) {
      errors.add(new FieldError("email", "Give an email address such as name@example.com."));
    }
  }

  private static boolean isOne(String canonical) {
    return canonical.length() <= LONGEST && FORM.matcher(canonical).matches();
  }
}
