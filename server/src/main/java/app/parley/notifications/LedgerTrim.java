package app.parley.notifications;

import static parley.schema.Tables.NOTIFICATION;
import static parley.schema.Tables.NOTIFICATION_PACE;

import app.parley.feed.FeedHeads;
import app.parley.platform.Rounds;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import java.time.Clock;
import java.time.Duration;
import org.jooq.impl.DSL;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The ledger is kept for 30 days (N5), and what screens are known to show for as long. */
@Component
final class LedgerTrim implements SmartLifecycle {
  static final Duration KEPT = Duration.ofDays(30);
  private static final int AT_ONCE = 5_000;

  private final FeedHeads heads;
  private final Tenant tenant;
  private final Clock clock;
  private final Rounds rounds = new Rounds("ledger-trim", Duration.ofHours(1), this::trim);

  LedgerTrim(FeedHeads heads, Tenant tenant, Clock clock) {
    this.heads = heads;
    this.tenant = tenant;
    this.clock = clock;
  }

  private void trim() {
    heads.all().keySet().forEach(this::trim);
  }

  void trim(long company) {
    while (tenant.in(company, this::trimSome)) {}
  }

  /** Whether there may be more. */
  private boolean trimSome(Tx tx) {
    var before = clock.instant().minus(KEPT);
    var old =
        tx.sql()
            .select(NOTIFICATION.ID)
            .from(NOTIFICATION)
            .where(NOTIFICATION.COMPANY_ID.eq(tx.company()), NOTIFICATION.AT.lt(before))
            .orderBy(NOTIFICATION.AT)
            .limit(AT_ONCE)
            .fetch(NOTIFICATION.ID);
    tx.sql()
        .deleteFrom(NOTIFICATION)
        .where(
            NOTIFICATION.COMPANY_ID.eq(tx.company()),
            NOTIFICATION.ID.eq(DSL.any(old.toArray(Long[]::new))))
        .execute();
    tx.sql()
        .deleteFrom(NOTIFICATION_PACE)
        .where(
            NOTIFICATION_PACE.COMPANY_ID.eq(tx.company()),
            NOTIFICATION_PACE.QUIET_UNTIL.lt(before),
            NOTIFICATION_PACE.WAITING.eq(0))
        .execute();
    return old.size() == AT_ONCE;
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
