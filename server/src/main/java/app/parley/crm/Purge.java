package app.parley.crm;

import static parley.schema.Tables.ITEM_PURGE;

import app.parley.feed.FeedHeads;
import app.parley.platform.Rounds;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Removes items for good that were deleted thirty days ago, once a day for each company. The
 * company's row is the claim: who moved its time forward has it for that long, and whoever died
 * over it is followed by the next one.
 */
@Component
final class Purge implements SmartLifecycle {
  private static final Duration EVERY = Duration.ofDays(1);
  private static final Duration LEASE = Duration.ofMinutes(10);

  private final FeedHeads companies;
  private final DeletedItems deleted;
  private final Tenant tenant;
  private final Clock clock;
  private final Rounds rounds = new Rounds("purge", Duration.ofHours(1), this::lookAround);

  Purge(FeedHeads companies, DeletedItems deleted, Tenant tenant, Clock clock) {
    this.companies = companies;
    this.deleted = deleted;
    this.tenant = tenant;
    this.clock = clock;
  }

  private void lookAround() {
    companies.all().keySet().forEach(this::purge);
  }

  void purge(long company) {
    boolean more = tenant.in(company, this::claims);
    while (more) {
      more = tenant.in(company, this::purgeSome);
    }
  }

  private boolean claims(Tx tx) {
    var now = clock.instant();
    return tx.sql()
            .insertInto(ITEM_PURGE)
            .set(ITEM_PURGE.COMPANY_ID, tx.company())
            .set(ITEM_PURGE.DUE_AT, now.plus(LEASE))
            .onConflict(ITEM_PURGE.COMPANY_ID)
            .doUpdate()
            .set(ITEM_PURGE.DUE_AT, now.plus(LEASE))
            .where(ITEM_PURGE.DUE_AT.le(now))
            .execute()
        == 1;
  }

  private boolean purgeSome(Tx tx) {
    var now = clock.instant();
    boolean more = deleted.purgeSome(tx, now.minus(RestoreDoor.KEPT));
    tx.sql()
        .update(ITEM_PURGE)
        .set(ITEM_PURGE.DUE_AT, now.plus(more ? LEASE : EVERY))
        .where(ITEM_PURGE.COMPANY_ID.eq(tx.company()))
        .execute();
    return more;
  }

  @Override
  public void start() {
    rounds.begin();
  }

  @Override
  public void stop() {
    rounds.end();
  }

  @Override
  public boolean isRunning() {
    return rounds.isGoing();
  }
}
