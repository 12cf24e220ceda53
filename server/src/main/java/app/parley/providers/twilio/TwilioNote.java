package app.parley.providers.twilio;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** A word on an inbound message's circumstances. */
final class TwilioNote {
  private TwilioNote() {}

  static @Nullable String of(FormBody form, TwilioKind channel, @Nullable String text) {
    var notes = new ArrayList<String>();
    if ("".equals(text)) {
      notes.add("(empty message)");
    }
    if (TwilioConsent.isStop(form, channel)) {
      notes.add(
          "The customer no longer wants messages; replies are refused until they write START");
    } else if (TwilioConsent.isStart(form, channel)) {
      notes.add("The customer wants messages again");
    }
    if ("true".equals(form.text("FrequentlyForwarded"))) {
      notes.add("Forwarded many times");
    } else if ("true".equals(form.text("Forwarded"))) {
      notes.add("Forwarded");
    }
    addReferral(notes, form);
    return notes.isEmpty() ? null : String.join(" · ", notes);
  }

  private static void addReferral(ArrayList<String> notes, FormBody form) {
    var headline = form.text("ReferralHeadline");
    var source = form.text("ReferralSourceUrl");
    if (headline != null || source != null) {
      notes.add("From an ad: " + (headline == null ? source : headline));
    }
  }
}
