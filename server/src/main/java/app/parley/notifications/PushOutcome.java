package app.parley.notifications;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a push service made of a message. */
sealed interface PushOutcome {
  /** It will bring it to the browser. */
  record Taken() implements PushOutcome {}

  /** The browser has no such subscription any longer. */
  record Gone() implements PushOutcome {}

  /**
   * Perhaps another time.
   *
   * @param after how long the service asks to wait, if it does
   */
  record Later(@Nullable Duration after, String detail) implements PushOutcome {}

  /** Not in this form, however often it is sent. */
  record Refused(String detail) implements PushOutcome {}
}
