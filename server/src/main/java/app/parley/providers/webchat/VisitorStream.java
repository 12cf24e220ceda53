package app.parley.providers.webchat;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One open window, and what it is to be told. Whoever tells it never waits: what does not fit is
 * left, since the lines themselves are read from where the window stands.
 */
final class VisitorStream {
  private static final int MOST_WAITING = 32;

  /** A reason to write something, or to stop. */
  sealed interface Nudge {
    record Lines() implements Nudge {}

    record Typing(String name) implements Nudge {}

    record End() implements Nudge {}
  }

  private final long visitor;
  private final BlockingQueue<Nudge> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private volatile boolean ended;

  VisitorStream(long visitor) {
    this.visitor = visitor;
  }

  long visitor() {
    return visitor;
  }

  void tell(Nudge nudge) {
    waiting.offer(nudge);
  }

  void end() {
    ended = true;
    waiting.offer(new Nudge.End());
  }

  boolean ended() {
    return ended;
  }

  /** Null when there was none for so long. */
  @Nullable Nudge next(Duration limit) throws InterruptedException {
    return waiting.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
  }
}
