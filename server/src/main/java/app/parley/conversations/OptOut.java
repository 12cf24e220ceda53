package app.parley.conversations;

import app.parley.problems.ProblemType;
import app.parley.problems.Refused;

/** The customer said that they want no messages here; nothing is sent until they say otherwise. */
public final class OptOut {
  /** What becomes of a reply that still waited. */
  public static final Delivery.Failure FAILURE =
      new Delivery.Failure("opted-out", "The customer opted out before this could go out.");

  private OptOut() {}

  static void refuse(Conversation thread) {
    if (thread.consent.optedOut()) {
      throw new Refused(
          ProblemType.OPTED_OUT,
          "The customer opted out of messages from here. They have to allow them again first.");
    }
  }
}
