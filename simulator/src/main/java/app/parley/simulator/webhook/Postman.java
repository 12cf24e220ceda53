package app.parley.simulator.webhook;

import app.parley.simulator.fault.Fault;
import app.parley.simulator.fault.Fault.Mode;
import app.parley.simulator.fault.Fault.Target;
import app.parley.simulator.fault.Faults;
import app.parley.simulator.record.Ledger;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** Brings letters to the other side, again and again where the provider would. */
public final class Postman {

  private static final Logger LOG = System.getLogger(Postman.class.getName());

  private final Mailings mailings;
  private final Faults faults;
  private final Ledger ledger;
  private final Lanes lanes = new Lanes();
  private final Shuffle shuffle = new Shuffle();
  private final Courier courier;

  public Postman(Mailings mailings, Faults faults, Ledger ledger, Courier courier) {
    this.mailings = mailings;
    this.faults = faults;
    this.ledger = ledger;
    this.courier = courier;
  }

  /** Takes the letter on; what becomes of it is told by the mailing. */
  public Mailing post(Letter letter) {
    var mailing = mailings.open(letter);
    var fault = strike(letter);
    if (fault.isPresent() && fault.get().mode() == Mode.REORDER) {
      shuffle.gather(
          letter.account(),
          fault.get().gathered(),
          () ->
              lanes.add("shuffled " + mailing.number(), () -> deliver(mailing, Optional.empty())));
    } else {
      lanes.add(letter.lane(), () -> deliver(mailing, fault));
    }
    return mailing;
  }

  /** Sends a letter that was given up, or was acknowledged long ago, once more as it was. */
  public Mailing repost(Mailing mailing) {
    return post(mailing.letter().inLane("reposted " + mailing.number()));
  }

  private Optional<Fault> strike(Letter letter) {
    var narrow =
        letter.purpose() == Letter.Purpose.INBOUND ? Target.WEBHOOK_INBOUND : Target.WEBHOOK_STATUS;
    return faults.take(letter.account(), letter.text(), Target.WEBHOOK_OUT, narrow);
  }

  private void deliver(Mailing mailing, Optional<Fault> fault) {
    try {
      ledger.made(mailing);
      var mode = fault.map(Fault::mode);
      if (mode.equals(Optional.of(Mode.DROP))) {
        finish(mailing, Mailing.State.GIVEN_UP);
        return;
      }
      if (mode.equals(Optional.of(Mode.DELAY))) {
        Thread.sleep(fault.orElseThrow().milliseconds());
      }
      var state = insist(mailing);
      if (mode.equals(Optional.of(Mode.REPEAT))) {
        for (int copy = 0; copy < fault.orElseThrow().moreCopies(); copy++) {
          attempt(mailing);
        }
      }
      finish(mailing, state);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException unexpected) {
      LOG.log(Level.ERROR, "gave up on webhook call " + mailing.number(), unexpected);
      finish(mailing, Mailing.State.GIVEN_UP);
    }
  }

  private Mailing.State insist(Mailing mailing) throws InterruptedException {
    for (int tries = 1; ; tries++) {
      switch (mailing.letter().rule().after(attempt(mailing), tries)) {
        case RetryRule.Verdict.Done() -> {
          return Mailing.State.ACKNOWLEDGED;
        }
        case RetryRule.Verdict.GiveUp() -> {
          return Mailing.State.GIVEN_UP;
        }
        case RetryRule.Verdict.Again(var pause) -> Thread.sleep(pause);
      }
    }
  }

  private Attempt attempt(Mailing mailing) throws InterruptedException {
    var attempt = courier.bring(mailing.letter());
    mailing.tried(attempt);
    ledger.tried(mailing, attempt);
    return attempt;
  }

  private void finish(Mailing mailing, Mailing.State state) {
    mailing.ended(state);
    ledger.ended(mailing);
  }
}
