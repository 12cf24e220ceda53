package app.parley.providers;

import app.parley.platform.DatabaseAway;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Applies stored calls: one company at a time, in the order in which they were stored, many to a
 * transaction. A call that cannot be applied is set aside with its reason, and the rest go on;
 * while the database is away everything waits.
 */
@Component
final class Applier {
  private static final Logger LOG = LoggerFactory.getLogger(Applier.class);
  private static final int TOGETHER = 100;
  private static final Duration LOOK_AROUND = Duration.ofSeconds(5);
  private final Tenant tenant;
  private final StoredCalls calls;
  private final Application application;
  private final CompanyLanes.Lane lane;

  Applier(Tenant tenant, StoredCalls calls, Application application, CompanyLanes lanes) {
    this.tenant = tenant;
    this.calls = calls;
    this.application = application;
    this.lane = lanes.open("applier", "intake", LOOK_AROUND, this::applyAll);
  }

  /** There may be something to apply for this company. */
  void wake(long company) {
    lane.wake(company);
  }

  private void applyAll(long company) {
    while (lane.isGoing() && applySome(company)) {}
  }

  private boolean applySome(long company) {
    try {
      return tenant.in(company, tx -> apply(tx, TOGETHER));
    } catch (RuntimeException | StackOverflowError e) {
      if (DatabaseAway.caused(e)) {
        throw new IllegalStateException("The database is away", e);
      }
      LOG.warn("A batch of calls failed; they are applied one by one: {}", e.toString());
      return applyOneByOne(company);
    }
  }

  private boolean applyOneByOne(long company) {
    for (int i = 0; i < TOGETHER; i++) {
      try {
        if (!tenant.in(company, tx -> apply(tx, 1))) {
          return false;
        }
      } catch (RuntimeException | StackOverflowError e) {
        if (DatabaseAway.caused(e)) {
          throw new IllegalStateException("The database is away", e);
        }
        tenant.run(company, tx -> calls.setFirstAside(tx, "It could not be applied: " + e));
      }
    }
    return true;
  }

  private boolean apply(Tx tx, int limit) {
    if (!calls.lock(tx)) {
      return false;
    }
    List<StoredCalls.Stored> some = calls.oldest(tx, limit);
    if (!some.isEmpty()) {
      application.apply(tx, some);
      calls.remove(tx, some);
    }
    return some.size() == limit;
  }
}
