package app.parley.demo;

import static parley.schema.Tables.COMPANY;

import app.parley.platform.Ids;
import app.parley.platform.Profile;
import app.parley.platform.Settings;
import app.parley.platform.Tenant;
import org.jooq.DSLContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Seeds an empty demo before the first address answers; a later start finds its data and leaves it
 * alone.
 */
@Component
final class DemoStart implements SmartLifecycle {
  private final Settings settings;
  private final DSLContext database;
  private final Tenant tenant;
  private final DemoSeed seed;
  private final DemoFiles files;
  private volatile boolean running;

  DemoStart(Settings settings, DSLContext database, Tenant tenant, DemoSeed seed, DemoFiles files) {
    this.settings = settings;
    this.database = database;
    this.tenant = tenant;
    this.seed = seed;
    this.files = files;
  }

  @Override
  public void start() {
    if (settings.profile() == Profile.DEMO && !database.fetchExists(COMPANY)) {
      var company = Ids.next();
      files.give(company, tenant.in(company, tx -> seed.tell(tx, Story.brambleCoffee())));
    }
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Early, so that the web server starts behind it. */
  @Override
  public int getPhase() {
    return 0;
  }
}
