package app.parley.providers;

import app.parley.channels.ChannelStates;
import app.parley.platform.Rounds;
import app.parley.platform.Tenant;
import app.parley.platform.WorkDirectory;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Asks providers about channels every half hour, and about those that need attention every few
 * minutes: a token that was revoked is seen before somebody's reply runs into it, and one that
 * works again lets go what was held (S5).
 */
@Component
final class ScheduledChecks implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ScheduledChecks.class);
  private static final int AT_ONCE = 20;
  private final Rounds rounds = new Rounds("checks", Duration.ofMinutes(1), this::lookAround);
  private final Tenant tenant;
  private final WorkDirectory directory;
  private final ChannelStates states;
  private final HealthCheck check;

  ScheduledChecks(Tenant tenant, WorkDirectory directory, ChannelStates states, HealthCheck check) {
    this.tenant = tenant;
    this.directory = directory;
    this.states = states;
    this.check = check;
  }

  private void lookAround() {
    directory.companiesWith("checks").forEach(this::checkSome);
  }

  void checkSome(long company) {
    for (var channel : tenant.in(company, tx -> states.dueForCheck(tx, AT_ONCE))) {
      try {
        check.check(company, channel);
      } catch (RuntimeException trouble) {
        LOG.warn("A channel could not be checked: {}", trouble.toString());
      }
    }
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
