package app.parley.crm;

/** Who sees an item: in Parley always the whole company, which Pipedrive calls 3. */
final class Visibility {
  static final int EVERYONE = 3;

  private Visibility() {}
}
