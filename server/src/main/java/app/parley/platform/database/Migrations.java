package app.parley.platform.database;

import app.parley.platform.CannotStart;
import app.parley.platform.DatabaseUrl;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the schema to this program's version, from any earlier one. */
final class Migrations {
  private Migrations() {}

  static void run(DatabaseUrl url) {
    var flyway = flyway(url).load();
    try {
      refuseNewerSchema(flyway.info().applied());
      flyway.migrate();
    } catch (FlywayException e) {
      throw refusal(e);
    }
  }

  static CannotStart refusal(FlywayException failure) {
    var reason = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    return new CannotStart("The database cannot be migrated: " + reason, failure);
  }

  static FluentConfiguration flyway(DatabaseUrl url) {
    return Flyway.configure()
        .dataSource(url.jdbc(), url.user(), url.password())
        .locations("classpath:db/migration");
  }

  private static void refuseNewerSchema(MigrationInfo[] applied) {
    var newer =
        Arrays.stream(applied)
            .filter(migration -> !migration.getState().isResolved())
            .reduce((_, last) -> last);
    if (newer.isPresent()) {
      throw new CannotStart(
          "The database is of a newer Parley (schema version %s); start that version or a later one"
              .formatted(newer.get().getVersion()));
    }
  }
}
