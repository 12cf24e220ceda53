package app.parley.providers.twilio;

/** The two kinds of channel that speak Twilio's protocol. */
enum TwilioKind {
  WHATSAPP("whatsapp-twilio", "whatsapp:"),
  SMS("sms-twilio", "");

  private final String word;
  private final String prefix;

  TwilioKind(String word, String prefix) {
    this.word = word;
    this.prefix = prefix;
  }

  String word() {
    return word;
  }

  /** An address as Twilio writes it. */
  String written(String address) {
    return prefix + address;
  }
}
