package app.parley.providers;

import static parley.schema.Tables.INTAKE_EVENT;

import app.parley.platform.Rounds;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import app.parley.platform.WorkDirectory;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** An event whose message has not come within a day is ignored, and says so. */
@Component
final class PatienceEnds implements SmartLifecycle {
  private static final Duration PATIENCE = Duration.ofHours(24);
  private final Rounds rounds = new Rounds("patience", Duration.ofHours(1), this::lookAround);
  private final Tenant tenant;
  private final WorkDirectory directory;
  private final Clock clock;

  PatienceEnds(Tenant tenant, WorkDirectory directory, Clock clock) {
    this.tenant = tenant;
    this.directory = directory;
    this.clock = clock;
  }

  private void lookAround() {
    directory.companiesWith("waiting").forEach(company -> tenant.run(company, this::giveUp));
  }

  void giveUp(Tx tx) {
    tx.sql()
        .update(INTAKE_EVENT)
        .set(INTAKE_EVENT.STATE, IntakeEvents.State.IGNORED.word())
        .set(INTAKE_EVENT.REASON, "The message that it speaks of never came")
        .setNull(INTAKE_EVENT.WAITS_FOR)
        .where(
            INTAKE_EVENT.COMPANY_ID.eq(tx.company()),
            INTAKE_EVENT.WAITS_FOR.isNotNull(),
            INTAKE_EVENT.RECEIVED_AT.lt(clock.instant().minus(PATIENCE)))
        .execute();
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
