package app.parley.accounts;

import app.parley.audit.AuditLog;
import app.parley.feed.FeedHeads;
import app.parley.platform.Rounds;
import app.parley.platform.Tenant;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The audit log is kept for two years. */
@Component
final class AuditTrim implements SmartLifecycle {
  private static final int YEARS = 2;
  private static final int AT_ONCE = 5_000;

  private final FeedHeads heads;
  private final Tenant tenant;
  private final AuditLog audit;
  private final Clock clock;
  private final Rounds rounds = new Rounds("audit-trim", Duration.ofHours(6), this::trim);

  AuditTrim(FeedHeads heads, Tenant tenant, AuditLog audit, Clock clock) {
    this.heads = heads;
    this.tenant = tenant;
    this.audit = audit;
    this.clock = clock;
  }

  private void trim() {
    heads.all().keySet().forEach(this::trim);
  }

  void trim(long company) {
    var before = clock.instant().atOffset(ZoneOffset.UTC).minusYears(YEARS).toInstant();
    while (tenant.in(company, tx -> audit.forget(tx, before, AT_ONCE)) == AT_ONCE) {}
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
