package app.parley.accounts;

/**
 * What a caller showed: a session or an API token. The id tells it from the company's other ones
 * and is worth nothing to a thief.
 */
public record Credential(Kind kind, String id) {
  /** The two ways in. */
  public enum Kind {
    SESSION,
    TOKEN
  }
}
