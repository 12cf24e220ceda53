package app.parley.accounts;

import static parley.schema.Tables.USER_PREFERENCES;

import app.parley.platform.Json;
import app.parley.platform.Tx;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Preferences as they are stored. */
@Component
final class PreferenceRows {
  Preferences of(Tx tx, long user) {
    return read(
        tx.sql()
            .select(USER_PREFERENCES.PREFERENCES)
            .from(USER_PREFERENCES)
            .where(USER_PREFERENCES.COMPANY_ID.eq(tx.company()), USER_PREFERENCES.USER_ID.eq(user))
            .fetchOne(USER_PREFERENCES.PREFERENCES));
  }

  /** The same, kept from changing otherwise until the transaction ends. */
  Preferences lock(Tx tx, long user) {
    tx.sql()
        .insertInto(USER_PREFERENCES)
        .set(USER_PREFERENCES.COMPANY_ID, tx.company())
        .set(USER_PREFERENCES.USER_ID, user)
        .set(USER_PREFERENCES.PREFERENCES, Json.column(Preferences.USUAL))
        .onConflictDoNothing()
        .execute();
    return read(
        tx.sql()
            .select(USER_PREFERENCES.PREFERENCES)
            .from(USER_PREFERENCES)
            .where(USER_PREFERENCES.COMPANY_ID.eq(tx.company()), USER_PREFERENCES.USER_ID.eq(user))
            .forUpdate()
            .fetchOne(USER_PREFERENCES.PREFERENCES));
  }

  void store(Tx tx, long user, Preferences preferences) {
    tx.sql()
        .update(USER_PREFERENCES)
        .set(USER_PREFERENCES.PREFERENCES, Json.column(preferences))
        .where(USER_PREFERENCES.COMPANY_ID.eq(tx.company()), USER_PREFERENCES.USER_ID.eq(user))
        .execute();
  }

  private static Preferences read(@Nullable JSONB column) {
    var stored = Json.read(column, Preferences.class);
    return stored == null ? Preferences.USUAL : stored;
  }
}
