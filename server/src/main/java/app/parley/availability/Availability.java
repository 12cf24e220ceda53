package app.parley.availability;

import static parley.schema.Tables.AVAILABILITY;
import static parley.schema.Tables.AVAILABILITY_CHANGE;

import app.parley.accounts.DeclaredUnavailable;
import app.parley.accounts.Users;
import app.parley.feed.ChangeKind;
import app.parley.feed.Feed;
import app.parley.platform.Ids;
import app.parley.platform.Tx;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who takes new conversations (rules A1, A2): what the user declared last; everyone does who never
 * said.
 */
@Component
public final class Availability implements DeclaredUnavailable {
  private final Users users;
  private final Feed feed;
  private final Clock clock;

  Availability(Users users, Feed feed, Clock clock) {
    this.users = users;
    this.feed = feed;
    this.clock = clock;
  }

  /**
   * Saying the same again changes nothing. Whoever gives the user a conversation at this moment is
   * waited for.
   */
  public void declare(Tx tx, long user, boolean available) {
    users.lock(tx, user);
    if (isAvailable(tx, user) == available) {
      return;
    }
    put(tx, user, available);
    note(tx, user, available);
    feed.appendOfUser(tx, ChangeKind.AVAILABILITY_CHANGED, user);
  }

  public boolean isAvailable(Tx tx, long user) {
    return !tx.sql()
        .fetchExists(
            AVAILABILITY,
            AVAILABILITY.COMPANY_ID.eq(tx.company()),
            AVAILABILITY.USER_ID.eq(user),
            AVAILABILITY.AVAILABLE.isFalse());
  }

  @Override
  public Set<Long> unavailable(Tx tx) {
    return tx.sql()
        .select(AVAILABILITY.USER_ID)
        .from(AVAILABILITY)
        .where(AVAILABILITY.COMPANY_ID.eq(tx.company()), AVAILABILITY.AVAILABLE.isFalse())
        .fetchSet(AVAILABILITY.USER_ID);
  }

  private void put(Tx tx, long user, boolean available) {
    var now = clock.instant();
    tx.sql()
        .insertInto(AVAILABILITY)
        .set(AVAILABILITY.COMPANY_ID, tx.company())
        .set(AVAILABILITY.USER_ID, user)
        .set(AVAILABILITY.AVAILABLE, available)
        .set(AVAILABILITY.SINCE, now)
        .onConflict(AVAILABILITY.COMPANY_ID, AVAILABILITY.USER_ID)
        .doUpdate()
        .set(AVAILABILITY.AVAILABLE, available)
        .set(AVAILABILITY.SINCE, now)
        .execute();
  }

  private void note(Tx tx, long user, boolean available) {
    tx.sql()
        .insertInto(AVAILABILITY_CHANGE)
        .set(AVAILABILITY_CHANGE.COMPANY_ID, tx.company())
        .set(AVAILABILITY_CHANGE.ID, Ids.next())
        .set(AVAILABILITY_CHANGE.USER_ID, user)
        .set(AVAILABILITY_CHANGE.AVAILABLE, available)
        .set(AVAILABILITY_CHANGE.AT, clock.instant())
        .execute();
  }
}
