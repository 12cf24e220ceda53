package app.parley.accounts;

import static parley.schema.Tables.APP_USER;
import static parley.schema.Tables.SESSION;

import app.parley.accounts.Credential.Kind;
import app.parley.platform.Tx;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.SessionRecord;

/**
 * Sessions of people at a screen: opaque rows, so that ending one works at once. One ends by itself
 * when it lies idle or grows old.
 */
@Component
final class Sessions {
  static final Duration IDLE = Duration.ofDays(14);
  static final Duration OLDEST = Duration.ofDays(30);
  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

  private final Endings endings;
  private final Clock clock;

  Sessions(Endings endings, Clock clock) {
    this.endings = endings;
    this.clock = clock;
  }

  Opened open(Tx tx, User user, Origin origin) {
    var secret = CompanySecret.next(tx.company());
    var csrfToken = Secret.next();
    var now = clock.instant();
    tx.sql()
        .insertInto(SESSION)
        .set(SESSION.COMPANY_ID, tx.company())
        .set(SESSION.TOKEN_HASH, secret.hash())
        .set(SESSION.USER_ID, user.id())
        .set(SESSION.CSRF_TOKEN, csrfToken)
        .set(SESSION.CREATED_AT, now)
        .set(SESSION.LAST_SEEN_AT, now)
        .set(SESSION.EXPIRES_AT, now.plus(OLDEST))
        .set(SESSION.ADDRESS, origin.address())
        .set(SESSION.USER_AGENT, origin.userAgent())
        .execute();
    LastSeen.write(tx, user.id(), now);
    return new Opened(user, secret.asCookie(), csrfToken);
  }

  /** Whose session it is, if it is alive; noted as seen, once a minute at most. */
  Optional<Caller> find(Tx tx, byte[] hash, Origin origin) {
    var heldBack = DSL.field(TwoStepRule.holdsBack(tx));
    var found =
        tx.sql()
            .select(
                APP_USER.ID,
                APP_USER.NAME,
                APP_USER.ROLE,
                SESSION.CSRF_TOKEN,
                SESSION.LAST_SEEN_AT,
                heldBack)
            .from(SESSION)
            .join(APP_USER)
            .on(APP_USER.COMPANY_ID.eq(SESSION.COMPANY_ID), APP_USER.ID.eq(SESSION.USER_ID))
            .where(isAlive(tx), SESSION.TOKEN_HASH.eq(hash), APP_USER.ACTIVE.isTrue())
            .fetchOptional();
    return found.map(row -> {
      if (row.value5().plus(SEEN_EVERY).isBefore(clock.instant())) {
        seen(tx, hash, row.value1(), origin);
      }
      var credential = new Credential(Kind.SESSION, Secret.idOf(hash));
      return new Caller(
          new Principal(
              tx.company(),
              row.value1(),
              row.value2(),
              Role.of(row.value3()),
              credential,
              origin.address()),
          row.value4(),
          row.value6());
    });
  }

  void end(Tx tx, Credential session) {
    endWhere(tx, SESSION.TOKEN_HASH.eq(Secret.hashOf(session.id())));
  }

  void endAllOf(Tx tx, long user) {
    endWhere(tx, SESSION.USER_ID.eq(user));
  }

  void endOthersOf(Tx tx, long user, Credential kept) {
    var others = SESSION.USER_ID.eq(user);
    endWhere(
        tx,
        kept.kind() == Kind.SESSION
            ? others.and(SESSION.TOKEN_HASH.ne(Secret.hashOf(kept.id())))
            : others);
  }

  /** Those of a user that are alive, the one used last first. */
  List<SessionRecord> of(Tx tx, long user) {
    return tx.sql()
        .selectFrom(SESSION)
        .where(isAlive(tx), SESSION.USER_ID.eq(user))
        .orderBy(SESSION.LAST_SEEN_AT.desc(), SESSION.TOKEN_HASH)
        .fetch();
  }

  /** Those whose user is let in by them, and not held back. */
  Set<Credential> alive(Tx tx, List<Credential> asked) {
    var hashes = asked.stream().map(session -> Secret.hashOf(session.id())).toList();
    return tx.sql()
        .select(SESSION.TOKEN_HASH)
        .from(SESSION)
        .join(APP_USER)
        .on(APP_USER.COMPANY_ID.eq(SESSION.COMPANY_ID), APP_USER.ID.eq(SESSION.USER_ID))
        .where(isAlive(tx), SESSION.TOKEN_HASH.in(hashes), APP_USER.ACTIVE.isTrue())
        .andNot(TwoStepRule.holdsBack(tx))
        .fetchSet(row -> new Credential(Kind.SESSION, Secret.idOf(row.value1())));
  }

  private Condition isAlive(Tx tx) {
    var now = clock.instant();
    return SESSION
        .COMPANY_ID
        .eq(tx.company())
        .and(SESSION.EXPIRES_AT.gt(now))
        .and(SESSION.LAST_SEEN_AT.gt(now.minus(IDLE)));
  }

  private void endWhere(Tx tx, Condition which) {
    tx.sql().deleteFrom(SESSION).where(SESSION.COMPANY_ID.eq(tx.company()), which).execute();
    endings.tellAfter(tx);
  }

  private void seen(Tx tx, byte[] hash, long user, Origin origin) {
    var now = clock.instant();
    tx.sql()
        .update(SESSION)
        .set(SESSION.LAST_SEEN_AT, now)
        .set(SESSION.ADDRESS, origin.address())
        .set(SESSION.USER_AGENT, origin.userAgent())
        .where(SESSION.COMPANY_ID.eq(tx.company()), SESSION.TOKEN_HASH.eq(hash))
        .execute();
    LastSeen.write(tx, user, now);
  }

  /** A new session: the cookie's value is known here only. */
  record Opened(User user, String cookie, String csrfToken) {}
}
