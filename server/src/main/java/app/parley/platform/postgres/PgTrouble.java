package app.parley.platform.postgres;

/** The embedded database cannot be used; the message is one line meant for the operator. */
public final class PgTrouble extends RuntimeException {
  PgTrouble(String line) {
    super(line);
  }

  PgTrouble(String line, Throwable cause) {
    super(line, cause);
  }
}
