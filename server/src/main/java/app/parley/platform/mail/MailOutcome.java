package app.parley.platform.mail;

/** What a mail server made of a mail. */
public sealed interface MailOutcome {
  record Taken() implements MailOutcome {}

  /** Perhaps another time. */
  record Later(String detail) implements MailOutcome {}

  /** Not this mail, however often it is sent. */
  record Refused(String detail) implements MailOutcome {}
}
