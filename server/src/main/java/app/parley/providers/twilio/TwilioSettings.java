package app.parley.providers.twilio;

/** The names of a Twilio channel's settings and secrets. */
final class TwilioSettings {
  static final String ACCOUNT_SID = "accountSid";
  static final String AUTH_TOKEN = "authToken";
  static final String NUMBER = "number";

  private TwilioSettings() {}
}
