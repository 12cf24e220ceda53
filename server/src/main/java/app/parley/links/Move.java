package app.parley.links;

import app.parley.feed.Change;
import java.time.Instant;

/**
 * That something happened to a conversation: the first and the last time, and up to which change.
 */
record Move(Instant first, Instant last, long seq) {
  static Move of(Change change) {
    return new Move(change.at(), change.at(), change.seq());
  }

  Move and(Move other) {
    return new Move(
        first.isBefore(other.first) ? first : other.first,
        last.isAfter(other.last) ? last : other.last,
        Math.max(seq, other.seq));
  }
}
