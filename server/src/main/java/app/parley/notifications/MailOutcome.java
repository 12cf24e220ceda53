package app.parley.notifications;

/** What a mail server made of a mail. */
sealed interface MailOutcome {
  record Taken() implements MailOutcome {}

  /** Perhaps another time. */
  record Later(String detail) implements MailOutcome {}

  /** Not this mail, however often it is sent. */
  record Refused(String detail) implements MailOutcome {}
}
