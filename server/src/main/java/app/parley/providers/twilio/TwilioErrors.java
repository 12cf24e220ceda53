package app.parley.providers.twilio;

import app.parley.conversations.Delivery;
import app.parley.platform.text.CleanText;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Twilio's error codes in plain words. Codes decide, never texts; an unknown code is final. */
final class TwilioErrors {
  private static final Map<String, String> SENTENCES = new HashMap<>();
  private static final Set<String> OPT_OUTS = Set.of("21610", "63014", "63033");

  static {
    put("Twilio does not accept the account's credentials.", 20003);
    put("The Twilio account is not active.", 20005, 20008, 30002, 90010);
    put("Twilio does not know this account or address.", 20404);
    put("Twilio is taking no more messages for a moment.", 20429, 30001, 30022, 63018);
    put("Twilio had a problem of its own.", 20500, 21730, 30008, 63010, 63012);
    put("The customer's number is not valid.", 21211, 21214, 21217, 21614, 30006);
    put("Messages to this country are not switched on in the Twilio account.", 21408);
    put("The Twilio account does not own the sending number.", 21603, 21606, 21659, 21660, 63007);
    put("A Twilio trial account can write to verified numbers only.", 21608);
    put("The customer opted out of messages from this number.", 21610, 63014, 63033);
    put("There is no route from this number to the customer's.", 21612);
    put("The text is too long.", 21617);
    put("Twilio could not fetch the attachment.", 11200, 12300, 21620, 63019, 63021);
    put("The customer's phone could not be reached.", 30003, 30005);
    put("The customer or their operator blocks messages from this number.", 30004);
    put("The operator's filter stopped the message.", 30007);
    put("The sending number is not registered for messages to US numbers.", 30034);
    put("This number is not on WhatsApp.", 63003, 63024);
    put("WhatsApp refused what the message says.", 63005, 63006);
    put("The channel is not set up correctly at Twilio.", 63008, 63020);
    put("More than 24 hours have passed since the customer's last message.", 63016);
    put(
        "The template is not valid or not approved.",
        63022,
        63027,
        63028,
        63029,
        63030,
        63040,
        63041);
    put("WhatsApp chose not to deliver this message now.", 63032, 63049);
  }

  private TwilioErrors() {}

  private static void put(String sentence, int... codes) {
    for (int code : codes) {
      SENTENCES.put(Integer.toString(code), sentence);
    }
  }

  /** For a message that cannot be delivered. */
  static Delivery.Failure failure(@Nullable String code, @Nullable String message) {
    return new Delivery.Failure(
        code, sentence(code, message), code != null && OPT_OUTS.contains(code));
  }

  /** A sentence for people; of a code that is not known, Twilio's own words. */
  static String sentence(@Nullable String code, @Nullable String message) {
    var known = code == null ? null : SENTENCES.get(code);
    if (known != null) {
      return known;
    }
    return "Twilio could not deliver it"
        + (code == null ? "" : " (error " + CleanText.of(code, 40) + ")")
        + (message == null ? "." : ": " + CleanText.of(message, 300));
  }
}
