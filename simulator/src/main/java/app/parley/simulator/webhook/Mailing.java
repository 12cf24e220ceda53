package app.parley.simulator.webhook;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** A letter on its way, with every attempt so far. */
public final class Mailing {

  public enum State {
    WAITING,
    ACKNOWLEDGED,
    GIVEN_UP
  }

  private final long number;
  private final Instant at;
  private final Letter letter;
  private final List<Attempt> attempts = new CopyOnWriteArrayList<>();
  private final CompletableFuture<State> end = new CompletableFuture<>();

  Mailing(long number, Instant at, Letter letter) {
    this.number = number;
    this.at = at;
    this.letter = letter;
  }

  public long number() {
    return number;
  }

  public Instant at() {
    return at;
  }

  public Letter letter() {
    return letter;
  }

  public List<Attempt> attempts() {
    return attempts;
  }

  public State state() {
    return end.getNow(State.WAITING);
  }

  /** Completes once the letter is acknowledged or given up, all asked-for copies included. */
  public CompletableFuture<State> end() {
    return end;
  }

  void tried(Attempt attempt) {
    attempts.add(attempt);
  }

  void ended(State state) {
    end.complete(state);
  }
}
