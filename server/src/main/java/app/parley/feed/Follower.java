package app.parley.feed;

import app.parley.platform.Tx;
import java.time.Duration;
import java.util.List;

/**
 * Something that is done for every change, once and in order. Each bean of this type keeps a place
 * of its own in every company's feed; a new one begins with the oldest change that is kept.
 */
public interface Follower {
  /** The name under which its place is kept: never changed, never given to another. */
  String name();

  /**
   * Takes the next changes, oldest first, and moves the place with the same commit. It must be
   * quick and never call out; what it throws rolls back and comes again.
   */
  void follow(Tx tx, List<Change> changes);

  /**
   * How long changes gather before it is given those that came after the last ones, so that a busy
   * company's cost a transaction together. What comes while it rests is given at once.
   */
  default Duration gathering() {
    return Duration.ofMillis(25);
  }

  /** How many changes it takes in one transaction. */
  default int atOnce() {
    return 500;
  }
}
