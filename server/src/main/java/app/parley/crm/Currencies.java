package app.parley.crm;

import app.parley.compat.Fields;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Currencies by their codes of ISO 4217. */
final class Currencies {
  static final String DEFAULT = "EUR";
  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toSet());
  private static final int LONGEST = 3;

  private Currencies() {}

  static boolean isKnown(String code) {
    return CODES.contains(code);
  }

  /** The body's currency, the one before, or the default. */
  static String read(Fields in, @Nullable String before) {
    var given = in.optionalText("currency", before, LONGEST);
    var code = given == null ? DEFAULT : given.toUpperCase(Locale.ROOT);
    if (!isKnown(code)) {
      in.refuse("currency", "Give a currency's code such as EUR.");
    }
    return code;
  }
}
