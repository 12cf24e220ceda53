package app.parley.providers.twilio;

import org.jspecify.annotations.Nullable;

/**
 * What proves a call of Twilio beside its body: the header, and the path and query that it came to,
 * since the signature covers them too. Kept with the call as one text.
 */
record TwilioProof(String header, String target) {
  static TwilioProof of(@Nullable String text) {
    int blank = text == null ? -1 : text.indexOf(' ');
    return text == null || blank < 0
        ? new TwilioProof("", "")
        : new TwilioProof(text.substring(0, blank), text.substring(blank + 1));
  }

  String text() {
    return header + " " + target;
  }
}
