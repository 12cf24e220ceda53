package app.parley;

import app.parley.platform.DataFolder;
import app.parley.platform.Settings;
import app.parley.platform.database.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** What was there before the rooms: the settings, the clock and the database. */
record Groundwork(Settings settings, DataFolder folder, Database database)
    implements ApplicationContextInitializer<GenericApplicationContext> {
  /**
   * What the database keeps of a time, so that a time is the same before and after it was stored.
   */
  private static final Duration DATABASE_PRECISION = Duration.ofNanos(1_000);

  @Override
  public void initialize(GenericApplicationContext context) {
    context
        .getEnvironment()
        .getPropertySources()
        .addLast(new MapPropertySource("parley", Map.of("server.port", settings.port())));
    context.registerBean(Settings.class, () -> settings);
    var clock = Clock.tick(Clock.systemUTC(), DATABASE_PRECISION);
    context.registerBean(Clock.class, () -> Clock.offset(clock, settings.clockOffset()));
    context.registerBean(DataFolder.class, () -> folder);
    context.registerBean(Database.class, () -> database);
  }
}
