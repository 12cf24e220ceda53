package app.parley.platform.http;

/** The parts of the address space. */
enum Area {
  API("api", SecurityHeaders.DATA_ONLY),
  WEBHOOKS("webhooks", SecurityHeaders.DATA_ONLY),
  WEBCHAT("webchat", SecurityHeaders.DATA_ONLY),
  PAGES("pages", SecurityHeaders.SCREENS);

  private final String word;
  private final String contentSecurityPolicy;

  Area(String word, String contentSecurityPolicy) {
    this.word = word;
    this.contentSecurityPolicy = contentSecurityPolicy;
  }

  static Area of(String path) {
    if (path.startsWith("/api/") || path.startsWith("/v1/")) {
      return API;
    }
    if (path.startsWith("/webchat/")) {
      return WEBCHAT;
    }
    return path.startsWith("/webhooks/") ? WEBHOOKS : PAGES;
  }

  String word() {
    return word;
  }

  String contentSecurityPolicy() {
    return contentSecurityPolicy;
  }
}
