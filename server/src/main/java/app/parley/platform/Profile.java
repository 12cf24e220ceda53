package app.parley.platform;

/** What this Parley is for. Only production faces real customers. */
public enum Profile {
  PRODUCTION,
  DEMO,
  TEST
}
