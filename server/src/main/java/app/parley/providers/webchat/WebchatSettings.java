package app.parley.providers.webchat;

/** The names of a website chat's settings and of its one secret. */
final class WebchatSettings {
  /** The sites that may show it, one in a line. */
  static final String ORIGINS = "origins";

  static final String COLOR = "color";

  /** Empty: the window greets in its own words, in the page's language. */
  static final String GREETING = "greeting";

  /** The same for what it says when nobody is available. */
  static final String AWAY = "away";

  /** What the channel is known by among all; made when it is connected. */
  static final String SITE = "site";

  /** What a site signs its visitors' identity with. */
  static final String IDENTITY_SECRET = "identitySecret";

  private WebchatSettings() {}
}
