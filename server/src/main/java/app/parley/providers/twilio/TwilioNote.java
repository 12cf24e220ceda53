package app.parley.providers.twilio;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A word on an inbound message's circumstances. */
final class TwilioNote {
  private static final Set<String> STOP =
      Set.of("STOP", "UNSUBSCRIBE", "END", "QUIT", "STOPALL", "REVOKE", "OPTOUT", "CANCEL");
  private static final Set<String> START = Set.of("START", "UNSTOP");

  private TwilioNote() {}

  static @Nullable String of(FormBody form, TwilioKind channel, @Nullable String text) {
    var notes = new ArrayList<String>();
    if ("".equals(text)) {
      notes.add("(empty message)");
    }
    if (channel == TwilioKind.SMS) {
      addOptOut(notes, form, text);
    }
    if ("true".equals(form.text("FrequentlyForwarded"))) {
      notes.add("Forwarded many times");
    } else if ("true".equals(form.text("Forwarded"))) {
      notes.add("Forwarded");
    }
    addReferral(notes, form);
    return notes.isEmpty() ? null : String.join(" · ", notes);
  }

  private static void addOptOut(ArrayList<String> notes, FormBody form, @Nullable String text) {
    var told = form.text("OptOutType");
    var word = (told != null ? told : text == null ? "" : text.strip()).toUpperCase(Locale.ROOT);
    if (STOP.contains(word)) {
      notes.add(
          "The customer no longer wants messages; replies are refused until they write START");
    } else if (START.contains(word)) {
      notes.add("The customer wants messages again");
    }
  }

  private static void addReferral(ArrayList<String> notes, FormBody form) {
    var headline = form.text("ReferralHeadline");
    var source = form.text("ReferralSourceUrl");
    if (headline != null || source != null) {
      notes.add("From an ad: " + (headline == null ? source : headline));
    }
  }
}
