package app.parley.providers.twilio;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keywords by which a customer ends messages and allows them again, and what Twilio makes of
 * them by the sender's own rules ({@code OptOutType}).
 */
final class TwilioConsent {
  private static final Set<String> STOP =
      Set.of("STOP", "UNSUBSCRIBE", "END", "QUIT", "STOPALL", "REVOKE", "OPTOUT", "CANCEL");
  private static final Set<String> START = Set.of("START", "UNSTOP");

  /** Allows messages again where they were ended, and is an everyday answer elsewhere. */
  private static final String YES = "YES";

  private TwilioConsent() {}

  /** Whether the customer takes messages from now on; null where the message says nothing of it. */
  static @Nullable Boolean of(FormBody form, TwilioKind kind) {
    if (isStop(form, kind)) {
      return false;
    }
    // Who writes on WhatsApp has not blocked the number.
    boolean given =
        kind == TwilioKind.WHATSAPP || isStart(form, kind) || word(form, kind).equals(YES);
    return given ? true : null;
  }

  static boolean isStop(FormBody form, TwilioKind kind) {
    return STOP.contains(word(form, kind));
  }

  static boolean isStart(FormBody form, TwilioKind kind) {
    return START.contains(word(form, kind));
  }

  private static String word(FormBody form, TwilioKind kind) {
    var word = form.text("OptOutType");
    if (word == null && kind == TwilioKind.SMS) {
      word = form.text("Body");
    }
    return word == null ? "" : word.strip().toUpperCase(Locale.ROOT);
  }
}
