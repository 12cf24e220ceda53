package app.parley.simulator.twilio;

import app.parley.simulator.webhook.Attempt;
import app.parley.simulator.webhook.Pace;
import app.parley.simulator.webhook.RetryRule;
import app.parley.simulator.world.TwilioAccount.Persistence;
import java.util.function.Supplier;

/** Twilio tries once more when no connection stood; the account can ask for more than that. */
record TwilioRetry(Persistence persistence, Supplier<Pace> pace) implements RetryRule {

  @Override
  public Verdict after(Attempt last, int tries) {
    if (last.succeeded()) {
      return new Verdict.Done();
    }
    boolean again =
        switch (persistence) {
          case AS_TWILIO -> !last.connected() && tries < 2;
          case UNTIL_CONNECTED -> !last.connected();
          case UNTIL_ACKNOWLEDGED -> true;
        };
    return again ? new Verdict.Again(pace.get().pauseAfter(tries)) : new Verdict.GiveUp();
  }
}
