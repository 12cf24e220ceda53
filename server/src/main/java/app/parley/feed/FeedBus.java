package app.parley.feed;

/**
 * Wakes readers of the feed. A signal is a hint: it may be lost or come twice, and every reader
 * also looks by itself from time to time, so that a lost hint is a delay and never a loss.
 */
public interface FeedBus {
  void signal(long company, long seq);

  /** Calls the listener for each signal, on the signalling thread: it must be quick. */
  void listen(Listener listener);

  /** Told that a company's feed has reached a number. */
  interface Listener {
    void moved(long company, long seq);
  }
}
