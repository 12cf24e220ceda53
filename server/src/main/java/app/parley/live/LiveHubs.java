package app.parley.live;

import app.parley.feed.FeedWatch;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The streams of this node, by company. They end at once when the program stops, which waits for
 * them.
 */
@Component
final class LiveHubs {
  private final FeedReading reading;
  private final ConcurrentHashMap<Long, CompanyHub> hubs = new ConcurrentHashMap<>();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("live-", 0).factory());
  private volatile boolean closed;

  LiveHubs(FeedReading reading, FeedWatch watch) {
    this.reading = reading;
    watch.listen(this::moved);
  }

  /**
   * Gives the number after which the stream is offered everything.
   *
   * @param position where the company's feed stood a moment ago, for the first stream of the
   *     company
   */
  long add(LiveStream stream, long position) {
    var company = stream.reader().companyId();
    var from = new AtomicLong();
    hubs.compute(
        company,
        (id, known) -> {
          var hub = known == null ? new CompanyHub(id, position, reading, threads) : known;
          from.set(hub.add(stream));
          return hub;
        });
    if (closed) {
      remove(stream);
      throw new Refused(ProblemType.UNAVAILABLE, "Parley is stopping; try again in a moment.");
    }
    return from.get();
  }

  void remove(LiveStream stream) {
    hubs.computeIfPresent(
        stream.reader().companyId(), (id, hub) -> hub.remove(stream) ? null : hub);
  }

  Collection<Long> companies() {
    return List.copyOf(hubs.keySet());
  }

  List<LiveStream> of(long company) {
    var hub = hubs.get(company);
    return hub == null ? List.of() : hub.streams();
  }

  void endWhere(long company, Predicate<LiveStream> which) {
    of(company).stream().filter(which).forEach(LiveStream::end);
  }

  @EventListener(ContextClosedEvent.class)
  void close() {
    closed = true;
    companies().forEach(company -> endWhere(company, stream -> true));
  }

  private void moved(long company, long seq) {
    var hub = hubs.get(company);
    if (hub != null) {
      hub.moved(seq);
    }
  }
}
