package app.parley.simulator.fault;

import app.parley.simulator.http.Answer;
import app.parley.simulator.http.Refused;
import java.util.Optional;
import java.util.function.Supplier;

/** Carries out a call to a provider as a fault wants it. */
public final class Sabotage {

  /** Builds an error in the provider's own shape. */
  public interface Complaint {
    Answer.Whole error(Fault fault, int status);
  }

  private static final String NOT_JSON = "<html><body>Bad Gateway</body></html>";

  /**
   * @param call the provider's honest answer, with the effects that it has
   */
  public static Answer orHonest(
      Optional<Fault> fault, Supplier<Answer.Whole> call, Complaint complaint)
      throws InterruptedException {
    return fault.isPresent() ? apply(fault.get(), call, complaint) : honest(call);
  }

  private static Answer apply(Fault fault, Supplier<Answer.Whole> call, Complaint complaint)
      throws InterruptedException {
    return switch (fault.mode()) {
      case FAIL -> failure(fault, complaint);
      case RATE_LIMIT -> complaint.error(fault, 429).with("Retry-After", "" + fault.seconds());
      case RESET_BEFORE -> new Answer.Cut();
      case RESET_AFTER -> {
        honest(call);
        yield new Answer.Cut();
      }
      case HANG -> {
        var answer = fault.carriedOut() ? honest(call) : new Answer.Cut();
        Thread.sleep(fault.milliseconds());
        yield answer;
      }
      case GARBAGE -> {
        if (fault.carriedOut()) {
          honest(call);
        }
        yield Answer.text(fault.status() == null ? 200 : fault.status(), NOT_JSON)
            .with("Content-Type", "text/html");
      }
      case DELAY, REPEAT, REORDER, DROP -> honest(call);
    };
  }

  private static Answer.Whole failure(Fault fault, Complaint complaint) {
    int status = fault.status() == null ? 500 : fault.status();
    return fault.body() == null
        ? complaint.error(fault, status)
        : Answer.json(status, fault.body());
  }

  private static Answer.Whole honest(Supplier<Answer.Whole> call) {
    try {
      return call.get();
    } catch (Refused refused) {
      return refused.answer();
    }
  }

  private Sabotage() {}
}
