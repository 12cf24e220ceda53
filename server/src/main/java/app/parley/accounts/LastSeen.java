package app.parley.accounts;

import static parley.schema.Tables.USER_SEEN;

import app.parley.platform.Tx;
import java.time.Instant;
import java.util.Map;

/** When users were at a screen last; kept to the minute, and longer than their sessions. */
final class LastSeen {
  private LastSeen() {}

  static void write(Tx tx, long user, Instant at) {
    tx.sql()
        .insertInto(USER_SEEN, USER_SEEN.COMPANY_ID, USER_SEEN.USER_ID, USER_SEEN.AT)
        .values(tx.company(), user, at)
        .onConflict(USER_SEEN.COMPANY_ID, USER_SEEN.USER_ID)
        .doUpdate()
        .set(USER_SEEN.AT, at)
        .execute();
  }

  /** Of those who ever were. */
  static Map<Long, Instant> byUser(Tx tx) {
    return tx.sql()
        .select(USER_SEEN.USER_ID, USER_SEEN.AT)
        .from(USER_SEEN)
        .where(USER_SEEN.COMPANY_ID.eq(tx.company()))
        .fetchMap(USER_SEEN.USER_ID, USER_SEEN.AT);
  }
}
