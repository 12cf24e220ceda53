package app.parley.live;

import app.parley.accounts.Principal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What waits to be written to one screen. Whoever offers never waits: a screen that does not keep
 * up gets what waits for it and is let go; it comes back after its last event and misses nothing.
 */
final class LiveStream {
  static final int MOST_WAITING = 256;

  private final Principal reader;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final ArrayDeque<Frame> waiting = new ArrayDeque<>();
  private Set<Long> channels;
  private boolean full;
  private boolean ended;

  LiveStream(Principal reader, Set<Long> channels) {
    this.reader = reader;
    this.channels = channels;
  }

  Principal reader() {
    return reader;
  }

  /**
   * Takes what this user may see of it; when their access has moved, they are told to fetch afresh.
   */
  void offer(Batch batch) {
    lock.lock();
    try {
      if (ended) {
        return;
      }
      var usable = batch.usableBy(reader.userId());
      if (usable.equals(channels)) {
        batch.framesFor(reader.userId(), usable).forEach(this::offer);
      } else {
        channels = usable;
        waiting.clear();
        waiting.add(Frame.reset(batch.upTo()));
      }
      news.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Takes what is of this moment, where the user may see it; too much waiting, and it is left. */
  void offerPassing(long channel, Frame frame) {
    lock.lock();
    try {
      if (channels.contains(channel)) {
        offerPassing(frame);
      }
    } finally {
      lock.unlock();
    }
  }

  /** The same for what its user may see wherever it is. */
  void offerPassing(Frame frame) {
    lock.lock();
    try {
      if (!ended && waiting.size() < MOST_WAITING) {
        waiting.add(frame);
        news.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Nothing more is written, not even what waits. */
  void end() {
    lock.lock();
    try {
      ended = true;
      waiting.clear();
      news.signal();
    } finally {
      lock.unlock();
    }
  }

  boolean ended() {
    lock.lock();
    try {
      return ended;
    } finally {
      lock.unlock();
    }
  }

  /** All that waits, or nothing when the time is over or the stream has ended. */
  List<Frame> take(Duration limit) throws InterruptedException {
    lock.lock();
    try {
      var nanos = limit.toNanos();
      while (waiting.isEmpty() && !ended && nanos > 0) {
        nanos = news.awaitNanos(nanos);
      }
      var taken = List.copyOf(waiting);
      waiting.clear();
      ended |= full;
      return taken;
    } finally {
      lock.unlock();
    }
  }

  private void offer(Frame frame) {
    full |= waiting.size() == MOST_WAITING;
    if (!full) {
      waiting.add(frame);
    }
  }
}
