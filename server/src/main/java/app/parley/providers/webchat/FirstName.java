package app.parley.providers.webchat;

/** What visitors may know of a colleague's name. */
final class FirstName {
  private FirstName() {}

  static String of(String name) {
    return name.strip().split("\\s+", 2)[0];
  }
}
