package app.parley.accounts;

import static parley.schema.Tables.APP_USER;

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
import org.jooq.Record5;
import org.jooq.Records;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Component;

/** A company's users. */
@Component
public final class Users {
  private final SignInRoutes routes;
  private final Feed feed;
  private final Clock clock;

  Users(SignInRoutes routes, Feed feed, Clock clock) {
    this.routes = routes;
    this.feed = feed;
    this.clock = clock;
  }

  public Optional<User> byId(Tx tx, long id) {
    return select(tx).and(APP_USER.ID.eq(id)).fetchOptional(Records.mapping(Users::user));
  }

  /** Everyone, deactivated users too, by id. */
  public List<User> all(Tx tx) {
    return after(tx, 0, Integer.MAX_VALUE);
  }

  List<User> after(Tx tx, long id, int limit) {
    return select(tx)
        .and(APP_USER.ID.gt(id))
        .orderBy(APP_USER.ID)
        .limit(limit)
        .fetch(Records.mapping(Users::user));
  }

  /**
   * Makes an active user with a hash of {@link Passwords#hash}. Throws Refused for bad fields and for an email address
   * that another user of the company has.
   */
  public User create(Tx tx, NewUser someone, String passwordHash) {
    return create(tx, someone, passwordHash, clock.instant());
  }

  /** The same for somebody who was there earlier: what came since then and was not read is unread. */
  public User create(Tx tx, NewUser someone, String passwordHash, Instant since) {
    someone.check();
    refuseTaken(tx, someone.email(), 0);
    var user =
        new User(Ids.next(), someone.name(), someone.email(), someone.roleOrRegular(), true);
    insert(tx, user, passwordHash, since);
    routes.add(tx, user.email(), user.id());
    feed.appendOfUser(tx, ChangeKind.USER_CHANGED, user.id());
    return user;
  }

  /** Stores a user as changed. The company keeps at least one active admin. */
  void save(Tx tx, User before, User after) {
    lockAdmins(tx);
    refuseTaken(tx, after.email(), after.id());
    update(tx, after);
    if (!before.email().equals(after.email())) {
      routes.move(tx, before.email(), after.email());
    }
    refuseWithoutAdmin(tx);
    feed.appendOfUser(tx, ChangeKind.USER_CHANGED, after.id());
  }

  void setPassword(Tx tx, long user, String passwordHash) {
    tx.sql()
        .update(APP_USER)
        .set(APP_USER.PASSWORD_HASH, passwordHash)
        .where(APP_USER.COMPANY_ID.eq(tx.company()), APP_USER.ID.eq(user))
        .execute();
  }

  Optional<String> passwordHash(Tx tx, long user) {
    return tx.sql()
        .select(APP_USER.PASSWORD_HASH)
        .from(APP_USER)
        .where(APP_USER.COMPANY_ID.eq(tx.company()), APP_USER.ID.eq(user))
        .fetchOptional(APP_USER.PASSWORD_HASH);
  }

  private static void insert(Tx tx, User user, String passwordHash, Instant since) {
    tx.sql()
        .insertInto(APP_USER)
        .set(APP_USER.COMPANY_ID, tx.company())
        .set(APP_USER.ID, user.id())
        .set(APP_USER.NAME, user.name())
        .set(APP_USER.EMAIL, user.email())
        .set(APP_USER.PASSWORD_HASH, passwordHash)
        .set(APP_USER.ROLE, user.role().word())
        .set(APP_USER.ACTIVE, user.active())
        .set(APP_USER.CREATED_AT, since)
        .execute();
  }

  private void update(Tx tx, User user) {
    tx.sql()
        .update(APP_USER)
        .set(APP_USER.NAME, user.name())
        .set(APP_USER.EMAIL, user.email())
        .set(APP_USER.ROLE, user.role().word())
        .set(APP_USER.ACTIVE, user.active())
        .where(APP_USER.COMPANY_ID.eq(tx.company()), APP_USER.ID.eq(user.id()))
        .execute();
  }

  private void refuseTaken(Tx tx, String email, long except) {
    boolean taken =
        tx.sql()
            .fetchExists(
                APP_USER,
                APP_USER.COMPANY_ID.eq(tx.company()),
                APP_USER.EMAIL.eq(email),
                APP_USER.ID.ne(except));
    if (taken) {
      throw Refused.invalid("email", "Another user has this email address.");
    }
  }

  /** Two admins who demote each other at once wait for one another here. */
  private void lockAdmins(Tx tx) {
    select(tx)
        .and(APP_USER.ROLE.eq(Role.ADMIN.word()))
        .orderBy(APP_USER.ID)
        .forUpdate()
        .execute();
  }

  private void refuseWithoutAdmin(Tx tx) {
    boolean some =
        tx.sql()
            .fetchExists(
                APP_USER,
                APP_USER.COMPANY_ID.eq(tx.company()),
                APP_USER.ROLE.eq(Role.ADMIN.word()),
                APP_USER.ACTIVE.isTrue());
    if (!some) {
      throw new Refused(ProblemType.CONFLICT, "The company needs at least one active admin.");
    }
  }

  private static SelectConditionStep<Record5<Long, String, String, String, Boolean>> select(Tx tx) {
    return tx.sql()
        .select(APP_USER.ID, APP_USER.NAME, APP_USER.EMAIL, APP_USER.ROLE, APP_USER.ACTIVE.isTrue())
        .from(APP_USER)
        .where(APP_USER.COMPANY_ID.eq(tx.company()));
  }

  private static User user(long id, String name, String email, String role, boolean active) {
    return new User(id, name, email, Role.of(role), active);
  }
}
