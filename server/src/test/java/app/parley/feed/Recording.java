package app.parley.feed;

import app.parley.platform.Tx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A follower that writes down what it is given, and can be told to fail. */
final class Recording implements Follower {
  private final String name;
  private final Map<Long, List<Change>> followed = new ConcurrentHashMap<>();
  private final AtomicInteger failuresAhead = new AtomicInteger();
  private final Map<Long, Integer> times = new ConcurrentHashMap<>();
  private final Duration gathering;

  Recording(String name) {
    this(name, Duration.ZERO);
  }

  Recording(String name, Duration gathering) {
    this.name = name;
    this.gathering = gathering;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Duration gathering() {
    return gathering;
  }

  @Override
  public void follow(Tx tx, List<Change> changes) {
    if (failuresAhead.getAndUpdate(ahead -> Math.max(0, ahead - 1)) > 0) {
      throw new IllegalStateException("told to fail");
    }
    times.merge(tx.company(), 1, Integer::sum);
    followed.computeIfAbsent(tx.company(), key -> new CopyOnWriteArrayList<>()).addAll(changes);
  }

  void failsNext(int times) {
    failuresAhead.set(times);
  }

  /** How often it was given changes of a company. */
  int times(long company) {
    return times.getOrDefault(company, 0);
  }

  Stream<Long> numbers(long company) {
    return followed.getOrDefault(company, List.of()).stream().map(Change::seq);
  }
}
