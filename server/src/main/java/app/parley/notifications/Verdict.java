package app.parley.notifications;

import org.jspecify.annotations.Nullable;

/**
 * What became of telling somebody, and why where it was not simply done (N5).
 *
 * @param reason a word that programs may count on
 */
record Verdict(Outcome outcome, @Nullable String reason) {
  static final Verdict SENT = new Verdict(Outcome.SENT, null);
  static final Verdict SUMMED_UP = new Verdict(Outcome.SENT, "summed-up");
  static final Verdict GATHERING = new Verdict(Outcome.HELD, "gathering");
  static final Verdict ON_ITS_WAY = new Verdict(Outcome.HELD, "on-its-way");
  static final Verdict DEVICE_REMOVED = new Verdict(Outcome.SKIPPED, "device-removed");
  static final Verdict FOCUSED = new Verdict(Outcome.SKIPPED, "focused");
  static final Verdict NO_OPEN_TAB = new Verdict(Outcome.SKIPPED, "no-open-tab");
  static final Verdict READ = new Verdict(Outcome.SKIPPED, "read");
  static final Verdict CLOSED = new Verdict(Outcome.SKIPPED, "closed");
  static final Verdict NOTHING_LEFT = new Verdict(Outcome.SKIPPED, "nothing-left");
  static final Verdict MAIL_NOT_CONFIGURED = new Verdict(Outcome.SKIPPED, "mail-not-configured");

  /** As the ledger names it. */
  enum Outcome {
    SENT("sent"),
    HELD("held"),
    SKIPPED("skipped"),
    FAILED("failed");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }
}
