package app.parley.platform;

/** Parley cannot start or go on; the message is one line for the operator, without a trace. */
public final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1;

  public CannotStart(String line) {
    super(line);
  }

  public CannotStart(String line, Throwable cause) {
    super(line, cause);
  }
}
