package app.parley.accounts;

import static parley.schema.Tables.TWO_STEP;

import app.parley.platform.Tx;
import app.parley.platform.secrets.SecretBox;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.TwoStepRecord;

/** Two-step sign-in as it is stored; the secrets are encrypted. */
@Component
final class TwoStepRows {
  private static final String SECRET = "totp";

  private final SecretBox secrets;

  TwoStepRows(SecretBox secrets) {
    this.secrets = secrets;
  }

  /** Takes the place of one that was begun before. */
  void begin(Tx tx, long user, String secret) {
    var row = tx.sql().newRecord(TWO_STEP);
    row.setCompanyId(tx.company());
    row.setUserId(user);
    row.setSecret(secrets.close(tx.company(), user, Map.of(SECRET, secret)));
    row.setOnSince(null);
    row.setLastStep(0L);
    tx.sql()
        .insertInto(TWO_STEP)
        .set(row)
        .onConflict(TWO_STEP.COMPANY_ID, TWO_STEP.USER_ID)
        .doUpdate()
        .set(row)
        .execute();
  }

  /** As it is until the transaction ends: of two who come with one code, the second one waits. */
  Optional<Kept> held(Tx tx, long user) {
    return tx.sql()
        .selectFrom(TWO_STEP)
        .where(key(tx, user))
        .forUpdate()
        .fetchOptional(row -> kept(tx, row));
  }

  Optional<Instant> onSince(Tx tx, long user) {
    return tx.sql()
        .select(TWO_STEP.ON_SINCE)
        .from(TWO_STEP)
        .where(key(tx, user))
        .fetchOptional(TWO_STEP.ON_SINCE);
  }

  Set<Long> usersWithIt(Tx tx) {
    return tx.sql()
        .select(TWO_STEP.USER_ID)
        .from(TWO_STEP)
        .where(TWO_STEP.COMPANY_ID.eq(tx.company()), TWO_STEP.ON_SINCE.isNotNull())
        .fetchSet(TWO_STEP.USER_ID);
  }

  void turnOn(Tx tx, long user, Instant now) {
    tx.sql().update(TWO_STEP).set(TWO_STEP.ON_SINCE, now).where(key(tx, user)).execute();
  }

  void used(Tx tx, long user, long step) {
    tx.sql().update(TWO_STEP).set(TWO_STEP.LAST_STEP, step).where(key(tx, user)).execute();
  }

  void drop(Tx tx, long user) {
    tx.sql().deleteFrom(TWO_STEP).where(key(tx, user)).execute();
  }

  private Kept kept(Tx tx, TwoStepRecord row) {
    var secret = secrets.open(tx.company(), row.getUserId(), row.getSecret()).get(SECRET);
    return new Kept(Objects.requireNonNull(secret), row.getOnSince(), row.getLastStep());
  }

  private static Condition key(Tx tx, long user) {
    return TWO_STEP.COMPANY_ID.eq(tx.company()).and(TWO_STEP.USER_ID.eq(user));
  }

  /**
   * A user's.
   *
   * @param onSince absent as long as no code showed that the user has the secret
   */
  record Kept(String secret, @Nullable Instant onSince, long lastStep) {
    @Override
    public String toString() {
      return "Kept[" + onSince + "]";
    }
  }
}
