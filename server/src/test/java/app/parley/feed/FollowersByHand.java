package app.parley.feed;

import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes a follower's steps one at a time, while the program's own followers rest. */
@Component
public final class FollowersByHand {
  private final Followers followers;
  private final List<Follower> all;
  private final Tenant tenant;
  private final Feed feed;
  private final FollowerPlaces places;

  FollowersByHand(
      Followers followers, List<Follower> all, Tenant tenant, Feed feed, FollowerPlaces places) {
    this.followers = followers;
    this.all = all;
    this.tenant = tenant;
    this.feed = feed;
    this.places = places;
  }

  public void rest() {
    followers.stop();
  }

  public void goOn() {
    followers.start();
  }

  public boolean step(String name, long company, int atOnce) {
    return step(name, company, atOnce, tenant);
  }

  /**
   * Takes as many changes at most, in a transaction of that tenant.
   *
   * @return whether there may be more
   */
  public boolean step(String name, long company, int atOnce, Tenant by) {
    var few = new Few(one(name), atOnce);
    return switch (new FollowerStep(few, by, feed, places).of(company)) {
      case FollowerStep.ElsewhereNow _ -> throw new IllegalStateException("It is followed already");
      case FollowerStep.UpTo upTo -> upTo.moreWaits();
    };
  }

  /** What it has taken since then is given to it once more. */
  public void goBack(String name, long company, long seq) {
    tenant.run(company, tx -> places.move(tx, name, seq));
  }

  private Follower one(String name) {
    return all.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  private record Few(Follower whole, int atOnce) implements Follower {
    @Override
    public String name() {
      return whole.name();
    }

    @Override
    public void follow(Tx tx, List<Change> changes) {
      whole.follow(tx, changes);
    }
  }
}
