package app.parley.accounts;

import static parley.schema.Tables.COMPANY;
import static parley.schema.Tables.SETUP_LINK;

import app.parley.platform.Tx;
import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** One-time links with which the first company and its admin are made. Only the latest works. */
@Component
final class SetupLinks {
  private final DSLContext directory;
  private final Clock clock;

  SetupLinks(DSLContext directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  boolean isNeeded() {
    return !directory.fetchExists(COMPANY);
  }

  /** Makes a new link's token; earlier ones are void. */
  String renew() {
    var token = Secret.next();
    directory.transaction(configuration -> {
      var sql = configuration.dsl();
      sql.deleteFrom(SETUP_LINK).where(SETUP_LINK.USED_AT.isNull()).execute();
      sql.insertInto(SETUP_LINK, SETUP_LINK.TOKEN_HASH, SETUP_LINK.CREATED_AT)
          .values(Secret.hash(token), clock.instant())
          .execute();
    });
    return token;
  }

  boolean isGood(String token) {
    return directory.fetchExists(
        SETUP_LINK, SETUP_LINK.TOKEN_HASH.eq(Secret.hash(token)), SETUP_LINK.USED_AT.isNull());
  }

  /** Uses a link up; false where somebody else has. */
  boolean use(Tx tx, String token) {
    return tx.sql()
            .update(SETUP_LINK)
            .set(SETUP_LINK.USED_AT, clock.instant())
            .where(SETUP_LINK.TOKEN_HASH.eq(Secret.hash(token)), SETUP_LINK.USED_AT.isNull())
            .execute()
        == 1;
  }
}
