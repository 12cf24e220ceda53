package app.parley.accounts;

import static parley.schema.Tables.PASSWORD_RESET;

import app.parley.platform.Tx;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/**
 * Links by which users give themselves another password: good once, for an hour, and until the next
 * one is made. Only a hash of the link is kept.
 */
@Component
final class PasswordResets {
  static final Duration GOOD_FOR = Duration.ofHours(1);

  private final UserRows rows;
  private final Clock clock;

  PasswordResets(UserRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** What the link ends with; it is known here only. */
  String make(Tx tx, long user) {
    var secret = CompanySecret.next(tx.company());
    var now = clock.instant();
    var row = tx.sql().newRecord(PASSWORD_RESET);
    row.setCompanyId(tx.company());
    row.setUserId(user);
    row.setTokenHash(secret.hash());
    row.setCreatedAt(now);
    row.setExpiresAt(now.plus(GOOD_FOR));
    tx.sql()
        .insertInto(PASSWORD_RESET)
        .set(row)
        .onConflict(PASSWORD_RESET.COMPANY_ID, PASSWORD_RESET.USER_ID)
        .doUpdate()
        .set(row)
        .execute();
    return secret.asLink();
  }

  /** Whose link it is, if it is good and they may sign in. */
  Optional<User> good(Tx tx, CompanySecret link) {
    return tx.sql()
        .select(PASSWORD_RESET.USER_ID)
        .from(PASSWORD_RESET)
        .where(PASSWORD_RESET.COMPANY_ID.eq(tx.company()), isGood(link))
        .fetchOptional(PASSWORD_RESET.USER_ID)
        .flatMap(user -> rows.byId(tx, user))
        .filter(User::active);
  }

  /** The same, used up by this transaction: nobody else gets it. */
  Optional<User> use(Tx tx, CompanySecret link) {
    var found = good(tx, link);
    int gone =
        tx.sql()
            .deleteFrom(PASSWORD_RESET)
            .where(PASSWORD_RESET.COMPANY_ID.eq(tx.company()), isGood(link))
            .execute();
    return found.filter(_ -> gone == 1);
  }

  void drop(Tx tx, long user) {
    tx.sql()
        .deleteFrom(PASSWORD_RESET)
        .where(PASSWORD_RESET.COMPANY_ID.eq(tx.company()), PASSWORD_RESET.USER_ID.eq(user))
        .execute();
  }

  private Condition isGood(CompanySecret link) {
    return PASSWORD_RESET
        .TOKEN_HASH
        .eq(link.hash())
        .and(PASSWORD_RESET.EXPIRES_AT.gt(clock.instant()));
  }
}
