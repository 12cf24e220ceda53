package app.parley.simulator.record;

import java.time.Instant;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Every send request received, by its number: what tests ask about replies. */
public final class SentLog {

  private final NavigableMap<Long, Sent> byNumber = new ConcurrentSkipListMap<>();
  private final AtomicLong last = new AtomicLong();

  long open(SendDesk.Wish wish, Instant at) {
    long number = last.incrementAndGet();
    byNumber.put(number, Sent.received(number, at, wish));
    return number;
  }

  /** Nothing, when the entry was forgotten meanwhile. */
  Optional<Sent> change(long number, UnaryOperator<Sent> change) {
    return Optional.ofNullable(
        byNumber.computeIfPresent(number, (key, sent) -> change.apply(sent)));
  }

  public long last() {
    return last.get();
  }

  public Stream<Sent> since(long number) {
    return byNumber.tailMap(number, false).values().stream();
  }

  public void clear() {
    byNumber.clear();
  }
}
