package app.parley.media;

import org.springframework.stereotype.Component;

/** Looks around for what nothing refers to, for tests that do not wait for the next round. */
@Component
public final class LeftoversNow {
  private final LeftoverRounds rounds;

  LeftoversNow(LeftoverRounds rounds) {
    this.rounds = rounds;
  }

  public void look() {
    rounds.lookAround();
  }
}
