package app.parley.platform;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * So many at once for each channel, so that one whose provider hangs delays no other; and no more
 * in one turn, so that one with much to do leaves the others theirs.
 */
public final class Places {
  private final Map<Long, Semaphore> free = new ConcurrentHashMap<>();
  private final int most;

  public Places(int most) {
    this.most = most;
  }

  public Turn turn(long channel) {
    return new Turn(free.computeIfAbsent(channel, _ -> new Semaphore(most)), most);
  }

  /** One channel's; for one thread, but for what is given back. */
  public static final class Turn {
    private final Semaphore free;
    private int left;

    private Turn(Semaphore free, int most) {
      this.free = free;
      this.left = most;
    }

    /** Takes a place, to be given back; false when none is free, or the turn is over. */
    public boolean take() {
      return left-- > 0 && free.tryAcquire();
    }

    /** A place is free again; the turn is not longer for it. */
    public void giveBack() {
      free.release();
    }
  }
}
