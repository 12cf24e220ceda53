package app.parley.simulator.webhook;

import java.time.Duration;

/** What a provider does after an attempt. */
public interface RetryRule {

  sealed interface Verdict {
    record Done() implements Verdict {}

    record Again(Duration after) implements Verdict {}

    record GiveUp() implements Verdict {}
  }

  /**
   * @param tries how many attempts there were, the last one included
   */
  Verdict after(Attempt last, int tries);
}
