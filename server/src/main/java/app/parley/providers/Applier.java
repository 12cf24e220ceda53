package app.parley.providers;

import app.parley.platform.DatabaseAway;
import app.parley.platform.Rounds;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Applies stored calls: one company at a time, in the order in which they were stored, many to a
 * transaction. A call that cannot be applied is set aside with its reason, and the rest go on;
 * while the database is away everything waits.
 */
@Component
public class Applier implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Applier.class);
  private static final int TOGETHER = 100;
  private static final Duration LOOK_AROUND = Duration.ofSeconds(5);
  private final Map<Long, Boolean> wanted = new ConcurrentHashMap<>();
  private final Tenant tenant;
  private final StoredCalls calls;
  private final Application application;
  private final WorkDirectory directory;
  private final Rounds rounds = new Rounds("applier", LOOK_AROUND, this::lookAround);

  Applier(Tenant tenant, StoredCalls calls, Application application, WorkDirectory directory) {
    this.tenant = tenant;
    this.calls = calls;
    this.application = application;
    this.directory = directory;
  }

  /** There may be something to apply for this company. */
  public void wake(long company) {
    if (isRunning() && wanted.put(company, true) == null) {
      Thread.ofVirtual().name("apply-" + company).start(() -> applyAll(company));
    }
  }

  private void applyAll(long company) {
    try {
      do {
        wanted.put(company, false);
        while (isRunning() && applySome(company)) {}
      } while (isRunning() && !wanted.remove(company, false));
    } catch (RuntimeException e) {
      wanted.remove(company);
      LOG.warn(
          "Applying stopped for company {}; it goes on in {} s: {}",
          company,
          LOOK_AROUND.toSeconds(),
          e.toString());
    }
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

  private void lookAround() {
    directory.companiesWith("intake").forEach(this::wake);
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
