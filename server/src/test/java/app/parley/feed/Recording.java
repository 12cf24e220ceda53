package app.parley.feed;

import app.parley.platform.Tx;
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

  Recording(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void follow(Tx tx, List<Change> changes) {
    if (failuresAhead.getAndUpdate(ahead -> Math.max(0, ahead - 1)) > 0) {
      throw new IllegalStateException("told to fail");
    }
    followed.computeIfAbsent(tx.company(), key -> new CopyOnWriteArrayList<>()).addAll(changes);
  }

  void failsNext(int times) {
    failuresAhead.set(times);
  }

  Stream<Long> numbers(long company) {
    return followed.getOrDefault(company, List.of()).stream().map(Change::seq);
  }
}
