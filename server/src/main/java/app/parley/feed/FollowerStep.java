package app.parley.feed;

import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import java.time.Duration;

/** One batch of one company's changes for one follower, in one transaction with its place. */
final class FollowerStep {
  private final Follower follower;
  private final Tenant tenant;
  private final Feed feed;
  private final FollowerPlaces places;

  FollowerStep(Follower follower, Tenant tenant, Feed feed, FollowerPlaces places) {
    this.follower = follower;
    this.tenant = tenant;
    this.feed = feed;
    this.places = places;
  }

  String follower() {
    return follower.name();
  }

  Duration gathering() {
    return follower.gathering();
  }

  Outcome of(long company) {
    return tenant.in(company, this::step);
  }

  private Outcome step(Tx tx) {
    var place = places.take(tx, follower.name());
    if (place.isEmpty()) {
      return new ElsewhereNow();
    }
    var changes = feed.after(tx, place.getAsLong(), follower.atOnce());
    if (changes.isEmpty()) {
      return new UpTo(place.getAsLong(), false);
    }
    follower.follow(tx, changes);
    places.move(tx, follower.name(), changes.getLast().seq());
    return new UpTo(changes.getLast().seq(), changes.size() == follower.atOnce());
  }

  sealed interface Outcome {}

  /** Another node holds the place at this moment. */
  record ElsewhereNow() implements Outcome {}

  record UpTo(long seq, boolean moreWaits) implements Outcome {}
}
