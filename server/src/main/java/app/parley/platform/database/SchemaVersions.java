package app.parley.platform.database;

import app.parley.platform.CannotStart;
import app.parley.platform.DatabaseUrl;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Which migrations a database has seen, and which this program brings. */
public final class SchemaVersions {
  private static final String MIGRATIONS = "classpath*:db/migration/V*__*.sql";

  private SchemaVersions() {}

  /** In the order in which they were applied; none where Parley never was. */
  public static List<String> applied(Connection connection) throws SQLException {
    var versions = new ArrayList<String>();
    try (var statement = connection.createStatement()) {
      if (isThere(connection)) {
        var rows =
            statement.executeQuery(
                "select version from flyway_schema_history"
                    + " where success and version is not null order by installed_rank");
        while (rows.next()) {
          versions.add(rows.getString(1));
        }
      }
    }
    return versions;
  }

  /** Whether this program knows all of these; one that it does not know is of a newer one. */
  public static boolean areKnown(List<String> versions) {
    return new HashSet<>(known()).containsAll(versions);
  }

  /** Whether they are those of this program, no more and no fewer. */
  public static boolean areThisPrograms(List<String> versions) {
    return new HashSet<>(known()).equals(new HashSet<>(versions));
  }

  /** Makes the tables as they were when exactly these had been applied. */
  public static void make(DatabaseUrl url, List<String> versions) {
    var last =
        versions.stream().map(MigrationVersion::fromVersion).max(MigrationVersion::compareTo);
    try {
      // What follows a migration here belongs to the newest tables only.
      var flyway =
          Migrations.flyway(url).target(last.orElseThrow()).skipDefaultCallbacks(true).load();
      flyway.migrate();
      var applied = Arrays.stream(flyway.info().applied()).map(one -> one.getVersion().toString());
      if (!new HashSet<>(applied.toList()).equals(new HashSet<>(versions))) {
        throw new CannotStart(
            "The tables of that time cannot be made: other migrations led to them");
      }
    } catch (FlywayException e) {
      throw Migrations.refusal(e);
    }
  }

  /** Brings the tables to this program's version. */
  public static void migrate(DatabaseUrl url) {
    Migrations.run(url);
  }

  private static List<String> known() {
    try {
      var resources = new PathMatchingResourcePatternResolver().getResources(MIGRATIONS);
      return Arrays.stream(resources)
          .map(file -> String.valueOf(file.getFilename()))
          .map(name -> name.substring(1, name.indexOf("__")))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException("The migrations cannot be listed", e);
    }
  }

  private static boolean isThere(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select to_regclass('public.flyway_schema_history')")) {
      return row.next() && row.getString(1) != null;
    }
  }
}
