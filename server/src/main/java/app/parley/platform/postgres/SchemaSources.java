package app.parley.platform.postgres;

import app.parley.platform.DurableFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.flywaydb.core.Flyway;
import org.jooq.Constants;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Part of the build: writes jOOQ's classes for the schema that the migrations make. Run from its
 * source file, before anything is compiled.
 */
final class SchemaSources {
  private static final String PACKAGE = "parley.schema";

  /** Flyway's table, and what the extensions of the search bring. */
  private static final String NOT_OURS =
      "flyway_schema_history|gin_.*|gtrgm.*|.*similarity.*|show_limit|show_trgm|set_limit";

  private SchemaSources() {}

  public static void main(String[] arguments) throws Exception {
    quieten();
    var migrations = Path.of(arguments[0]);
    var target = Path.of(arguments[1]);
    var stamp = target.resolve("made-from");
    var wanted = fingerprint(migrations);
    if (Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
      return;
    }
    Files.deleteIfExists(stamp);
    generate(migrations, target);
    Files.writeString(stamp, wanted);
  }

  private static void generate(Path migrations, Path target) throws Exception {
    var home = Files.createTempDirectory("parley-schema-");
    try (var server = PgServer.start(home, Path.of("target", "postgres"))) {
      Flyway.configure()
          .dataSource(server.url(), server.user(), server.password())
          .locations("filesystem:" + migrations)
          .load()
          .migrate();
      GenerationTool.generate(configuration(server, target));
    } finally {
      DurableFiles.deleteTree(home);
    }
  }

  private static Configuration configuration(PgServer server, Path target) {
    var database =
        new Database()
            .withName("org.jooq.meta.postgres.PostgresDatabase")
            .withInputSchema("public")
            .withOutputSchemaToDefault(true)
            .withExcludes(NOT_OURS)
            .withForcedTypes(
                new ForcedType()
                    .withName("INSTANT")
                    .withIncludeTypes("(?i:timestamp\\ with\\ time\\ zone|timestamptz)"));
    var generate =
        new Generate().withRecords(true).withPojos(false).withDaos(false).withRoutines(true);
    return new Configuration()
        .withLogging(Logging.WARN)
        .withJdbc(
            new Jdbc()
                .withUrl(server.url())
                .withUser(server.user())
                .withPassword(server.password()))
        .withGenerator(
            new Generator()
                .withDatabase(database)
                .withGenerate(generate)
                .withTarget(
                    new Target().withPackageName(PACKAGE).withDirectory(target.toString())));
  }

  private static String fingerprint(Path migrations) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    digest.update(Constants.FULL_VERSION.getBytes(StandardCharsets.UTF_8));
    digest.update(ownSource());
    try (var files = Files.walk(migrations)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static byte[] ownSource() throws IOException {
    var path = SchemaSources.class.getName().replace('.', '/') + ".java";
    return Files.readAllBytes(Path.of("src/main/java").resolve(path));
  }

  private static void quieten() {
    if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)
        instanceof ch.qos.logback.classic.Logger root) {
      root.setLevel(ch.qos.logback.classic.Level.WARN);
    }
  }
}
