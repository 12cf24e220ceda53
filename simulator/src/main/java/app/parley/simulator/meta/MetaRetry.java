package app.parley.simulator.meta;

import app.parley.simulator.webhook.Attempt;
import app.parley.simulator.webhook.Pace;
import app.parley.simulator.webhook.RetryRule;
import java.util.function.Supplier;

/** Meta repeats a call at once, then with falling frequency, until it is answered 200. */
public final class MetaRetry implements RetryRule {

  private final Supplier<Pace> pace;

  public MetaRetry(Supplier<Pace> pace) {
    this.pace = pace;
  }

  @Override
  public Verdict after(Attempt last, int tries) {
    return last.status() != null && last.status() == 200
        ? new Verdict.Done()
        : new Verdict.Again(pace.get().pauseAfter(tries));
  }
}
