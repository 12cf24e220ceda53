package app.parley.providers;

import static parley.schema.Tables.UNKNOWN_ACCOUNT_CALL;

import app.parley.platform.Tx;
import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Genuine calls for accounts that no company has connected. They belong to nobody, so no company
 * sees them.
 */
@Component
public final class UnknownAccounts {
  private final DSLContext database;
  private final Clock clock;

  UnknownAccounts(DSLContext database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public void keep(String provider, String account, byte[] body) {
    keep(database, provider, account, body);
  }

  void keep(Tx tx, String provider, String account, byte[] body) {
    keep(tx.sql(), provider, account, body);
  }

  private void keep(DSLContext sql, String provider, String account, byte[] body) {
    sql.insertInto(UNKNOWN_ACCOUNT_CALL)
        .set(UNKNOWN_ACCOUNT_CALL.PROVIDER, provider)
        .set(UNKNOWN_ACCOUNT_CALL.ACCOUNT, account)
        .set(UNKNOWN_ACCOUNT_CALL.RECEIVED_AT, clock.instant())
        .set(UNKNOWN_ACCOUNT_CALL.BODY, body)
        .execute();
  }
}
