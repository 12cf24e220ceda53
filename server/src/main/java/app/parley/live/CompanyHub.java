package app.parley.live;

import app.parley.channels.Channel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The streams of one company on this node. Its changes are read once, however many listen. */
final class CompanyHub {
  private static final Logger LOG = LoggerFactory.getLogger(CompanyHub.class);
  static final int MOST_OF_ONE_USER = 500;

  /** Of a busy company's changes a few are read together. */
  private static final long GATHERING_NANOS = 15_000_000;

  private final long company;
  private final FeedReading reading;
  private final Executor threads;
  private final AtomicInteger hints = new AtomicInteger();
  private final Set<LiveStream> streams = new LinkedHashSet<>();
  private long position;
  private @Nullable List<Channel> channels;

  CompanyHub(long company, long position, FeedReading reading, Executor threads) {
    this.company = company;
    this.position = position;
    this.reading = reading;
    this.threads = threads;
  }

  /** Gives the number after which the stream is offered everything. */
  synchronized long add(LiveStream stream) {
    var ofUser =
        streams.stream()
            .filter(other -> other.reader().userId() == stream.reader().userId())
            .toList();
    if (ofUser.size() >= MOST_OF_ONE_USER) {
      ofUser.getFirst().end();
      streams.remove(ofUser.getFirst());
    }
    streams.add(stream);
    lookSoon();
    return position;
  }

  /** Whether nobody is left. */
  synchronized boolean remove(LiveStream stream) {
    streams.remove(stream);
    return streams.isEmpty();
  }

  synchronized List<LiveStream> streams() {
    return List.copyOf(streams);
  }

  void moved(long seq) {
    if (seq > position()) {
      lookSoon();
    }
  }

  private void lookSoon() {
    if (hints.getAndIncrement() == 0) {
      threads.execute(this::look);
    }
  }

  private void look() {
    int seen;
    do {
      seen = hints.get();
      catchUp();
      LockSupport.parkNanos(GATHERING_NANOS);
    } while (!hints.compareAndSet(seen, 0));
  }

  private void catchUp() {
    try {
      Batch batch;
      do {
        batch = reading.after(company, position(), FeedReading.MOST_AT_ONCE, channels);
        channels = batch.channels();
        handOut(batch);
      } while (batch.more());
    } catch (RuntimeException trouble) {
      LOG.warn(
          "Cannot read the feed of company {}; trying again in some seconds", company, trouble);
    }
  }

  private synchronized void handOut(Batch batch) {
    streams.forEach(stream -> stream.offer(batch));
    position = batch.upTo();
  }

  private synchronized long position() {
    return position;
  }
}
