package app.parley.accounts;

import app.parley.feed.ChangeKind;
import app.parley.feed.Feed;
import app.parley.platform.Ids;
import app.parley.platform.Tx;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A company's users. */
@Component
public final class Users {
  private final UserRows rows;
  private final SignInRoutes routes;
  private final Feed feed;
  private final Clock clock;

  Users(UserRows rows, SignInRoutes routes, Feed feed, Clock clock) {
    this.rows = rows;
    this.routes = routes;
    this.feed = feed;
    this.clock = clock;
  }

  public Optional<User> byId(Tx tx, long id) {
    return rows.byId(tx, id);
  }

  /**
   * A user who stays as they are, available or not, until the transaction ends: for what may only
   * be done while they are so.
   */
  public Optional<User> held(Tx tx, long id) {
    return rows.held(tx, id);
  }

  /** Waits until nobody holds the user any more, before something about them changes. */
  public void lock(Tx tx, long id) {
    rows.lock(tx, id);
  }

  /** Everyone, deactivated users too, by id. */
  public List<User> all(Tx tx) {
    return after(tx, 0, Integer.MAX_VALUE);
  }

  List<User> after(Tx tx, long id, int limit) {
    return rows.after(tx, id, limit);
  }

  /**
   * Makes an active user with a hash of {@link Passwords#hash}. Throws Refused for bad fields and
   * for an email address that another user of the company has.
   */
  public User create(Tx tx, NewUser someone, String passwordHash) {
    return create(tx, someone, passwordHash, clock.instant());
  }

  /**
   * The same for somebody who was there earlier: what came since then and was not read is unread.
   */
  public User create(Tx tx, NewUser someone, String passwordHash, Instant since) {
    someone.check();
    refuseTaken(tx, someone.email(), 0);
    var user = new User(Ids.next(), someone.name(), someone.email(), someone.roleOrRegular(), true);
    rows.insert(tx, user, passwordHash, since);
    routes.add(tx, user.email(), user.id());
    feed.appendOfUser(tx, ChangeKind.USER_CHANGED, user.id());
    return user;
  }

  /** Stores a user as changed. The company keeps at least one active admin. */
  void save(Tx tx, User before, User after) {
    rows.lockAdmins(tx);
    refuseTaken(tx, after.email(), after.id());
    rows.update(tx, after);
    if (!before.email().equals(after.email())) {
      routes.move(tx, before.email(), after.email());
    }
    refuseWithoutAdmin(tx);
    feed.appendOfUser(tx, ChangeKind.USER_CHANGED, after.id());
  }

  /** Throws Refused for an email address that another user of the company has. */
  void refuseTaken(Tx tx, String email, long except) {
    if (rows.isTaken(tx, email, except)) {
      throw Refused.invalid("email", "Another user has this email address.");
    }
  }

  private void refuseWithoutAdmin(Tx tx) {
    if (!rows.hasActiveAdmin(tx)) {
      throw new Refused(ProblemType.CONFLICT, "The company needs at least one active admin.");
    }
  }
}
