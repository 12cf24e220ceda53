package app.parley.accounts;

import static parley.schema.Tables.APP_USER;

import app.parley.platform.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Record5;
import org.jooq.Records;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Component;

/** Users as they are stored. */
@Component
final class UserRows {
  Optional<User> byId(Tx tx, long id) {
    return select(tx).and(APP_USER.ID.eq(id)).fetchOptional(Records.mapping(UserRows::user));
  }

  /** As they are now, and until the transaction ends: whoever changes them waits. */
  Optional<User> held(Tx tx, long id) {
    return select(tx)
        .and(APP_USER.ID.eq(id))
        .forShare()
        .fetchOptional(Records.mapping(UserRows::user));
  }

  /** Waits for everyone who holds the user, and keeps others from it. */
  void lock(Tx tx, long id) {
    select(tx).and(APP_USER.ID.eq(id)).forNoKeyUpdate().execute();
  }

  List<User> after(Tx tx, long id, int limit) {
    return select(tx)
        .and(APP_USER.ID.gt(id))
        .orderBy(APP_USER.ID)
        .limit(limit)
        .fetch(Records.mapping(UserRows::user));
  }

  void insert(Tx tx, User user, String passwordHash, Instant since) {
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

  void update(Tx tx, User user) {
    tx.sql()
        .update(APP_USER)
        .set(APP_USER.NAME, user.name())
        .set(APP_USER.EMAIL, user.email())
        .set(APP_USER.ROLE, user.role().word())
        .set(APP_USER.ACTIVE, user.active())
        .where(APP_USER.COMPANY_ID.eq(tx.company()), APP_USER.ID.eq(user.id()))
        .execute();
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

  /**
   * Two admins who demote each other at once wait for one another here. What they write meanwhile
   * does not wait: a foreign key is satisfied with less than this keeps.
   */
  void lockAdmins(Tx tx) {
    select(tx)
        .and(APP_USER.ROLE.eq(Role.ADMIN.word()))
        .orderBy(APP_USER.ID)
        .forNoKeyUpdate()
        .execute();
  }

  boolean isTaken(Tx tx, String email, long except) {
    return tx.sql()
        .fetchExists(
            APP_USER,
            APP_USER.COMPANY_ID.eq(tx.company()),
            APP_USER.EMAIL.eq(email),
            APP_USER.ID.ne(except));
  }

  boolean hasActiveAdmin(Tx tx) {
    return tx.sql()
        .fetchExists(
            APP_USER,
            APP_USER.COMPANY_ID.eq(tx.company()),
            APP_USER.ROLE.eq(Role.ADMIN.word()),
            APP_USER.ACTIVE.isTrue());
  }

  private static SelectConditionStep<Record5<Long, String, String, String, Boolean>> select(Tx tx) {
    return tx.sql()
        .select(APP_USER.ID, APP_USER.NAME, APP_USER.EMAIL, APP_USER.ROLE, APP_USER.ACTIVE)
        .from(APP_USER)
        .where(APP_USER.COMPANY_ID.eq(tx.company()));
  }

  private static User user(long id, String name, String email, String role, boolean active) {
    return new User(id, name, email, Role.of(role), active);
  }
}
