package app.parley.simulator.webhook;

import java.time.Clock;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Every webhook call ever made, by its number. */
public final class Mailings {

  private final NavigableMap<Long, Mailing> byNumber = new ConcurrentSkipListMap<>();
  private final AtomicLong last = new AtomicLong();
  private final Clock clock;

  public Mailings(Clock clock) {
    this.clock = clock;
  }

  Mailing open(Letter letter) {
    var mailing = new Mailing(last.incrementAndGet(), clock.instant(), letter);
    byNumber.put(mailing.number(), mailing);
    return mailing;
  }

  public Stream<Mailing> since(long number) {
    return byNumber.tailMap(number, false).values().stream();
  }

  public Optional<Mailing> get(long number) {
    return Optional.ofNullable(byNumber.get(number));
  }

  public long waiting() {
    return byNumber.values().stream().filter(one -> one.state() == Mailing.State.WAITING).count();
  }

  /** Forgets what has ended. */
  public void clear() {
    byNumber.values().removeIf(one -> one.state() != Mailing.State.WAITING);
  }
}
