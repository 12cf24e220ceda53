package app.parley.providers.twilio;

import app.parley.conversations.Circumstance;
import java.util.ArrayList;
import java.util.List;

/** What Twilio tells of how an inbound message came. */
final class TwilioCircumstances {
  private TwilioCircumstances() {}

  static List<Circumstance> of(FormBody form, TwilioKind channel) {
    var all = new ArrayList<Circumstance>();
    if (TwilioConsent.isStop(form, channel)) {
      all.add(Circumstance.of("opted-out"));
    } else if (TwilioConsent.isStart(form, channel)) {
      all.add(Circumstance.of("opted-in"));
    }
    if ("true".equals(form.text("FrequentlyForwarded"))) {
      all.add(Circumstance.of("forwarded-often"));
    } else if ("true".equals(form.text("Forwarded"))) {
      all.add(Circumstance.of("forwarded"));
    }
    var headline = form.text("ReferralHeadline");
    var ad = headline == null ? form.text("ReferralSourceUrl") : headline;
    if (ad != null) {
      all.add(new Circumstance("ad", ad));
    }
    return List.copyOf(all);
  }
}
