package app.parley.providers.messenger;

/** The names of a Messenger channel's settings and secrets. */
final class MessengerSettings {
  static final String PAGE = "pageId";
  static final String TOKEN = "pageAccessToken";
  static final String SECRET = "appSecret";
  static final String VERIFY_TOKEN = "verifyToken";
  static final String HUMAN_AGENT = "humanAgent";

  private MessengerSettings() {}
}
