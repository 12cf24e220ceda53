package app.parley.crm;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.Set;

/**
 * Under which keys a phone number is kept and looked up: its E.164 form where it tells its country,
 * and else its national digits, which a number with a country matches too.
 */
final class PhoneKeys {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final String NATIONAL = "n:";
  private static final int SHORTEST = 5;

  private PhoneKeys() {}

  static Optional<String> kept(String typed) {
    var international = international(typed);
    return international.isPresent()
        ? international.map(number -> NUMBERS.format(number, PhoneNumberFormat.E164))
        : national(digits(typed));
  }

  static Set<String> lookedUp(String typed) {
    return international(typed)
        .map(number ->
            Set.of(
                NUMBERS.format(number, PhoneNumberFormat.E164),
                NATIONAL + number.getNationalNumber()))
        .orElseGet(() -> national(digits(typed)).map(Set::of).orElse(Set.of()));
  }

  /** Digits only, those of full-width and other scripts too; a leading 00 goes. */
  static String digits(String typed) {
    var digits = PhoneNumberUtil.normalizeDigitsOnly(typed);
    return digits.startsWith("00") ? digits.substring(2) : digits;
  }

  private static Optional<PhoneNumber> international(String typed) {
    var text = typed.strip();
    if (!text.startsWith("+") && !text.startsWith("00")) {
      return Optional.empty();
    }
    try {
      return Optional.of(NUMBERS.parse("+" + digits(text), null));
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> national(String digits) {
    var significant = digits.replaceFirst("^0+", "");
    return significant.length() < SHORTEST ? Optional.empty() : Optional.of(NATIONAL + significant);
  }
}
