package app.parley.providers;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.when;
import static parley.schema.Tables.PULSE;

import app.parley.platform.Rounds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Beats in the database while calls can be taken. Who beats after a pause, since nothing ran or the
 * database was away, writes down that Parley is back: what providers told meanwhile is lost unless
 * it is read back.
 */
@Component
final class Pulse implements SmartLifecycle {
  static final Duration PAUSE = Duration.ofSeconds(10);
  private static final Duration BETWEEN = Duration.ofSeconds(5);
  private static final int ONLY = 1;
  private final Rounds rounds = new Rounds("pulse", BETWEEN, this::beat);
  private final DSLContext database;
  private final Clock clock;

  Pulse(DSLContext database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void beat() {
    var now = clock.instant();
    database
        .insertInto(PULSE, PULSE.ID, PULSE.AT, PULSE.BACK_AT)
        .values(ONLY, now, now)
        .onConflict(PULSE.ID)
        .doUpdate()
        .set(PULSE.BACK_AT, when(paused(now), now).otherwise(PULSE.BACK_AT))
        .set(PULSE.AT, excluded(PULSE.AT))
        .execute();
  }

  /** A beat of the future was made under another clock, and tells nothing. */
  private static Condition paused(Instant now) {
    return PULSE.AT.notBetween(now.minus(PAUSE), now.plus(PAUSE));
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
