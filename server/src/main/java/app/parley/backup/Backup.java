package app.parley.backup;

import app.parley.platform.CannotStart;
import app.parley.platform.SecretKeyFile;
import app.parley.platform.Settings;
import app.parley.platform.database.DatabaseAtHand;
import app.parley.platform.database.RestoreMark;
import app.parley.platform.database.SchemaVersions;
import app.parley.platform.files.FileStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes all companies, or one, into a file: the rows as they were at one moment, and the files
 * that these speak of. Whoever uses Parley meanwhile does not notice.
 */
public final class Backup {
  private final Settings settings;
  private final Scope scope;
  private final @Nullable String passphrase;

  /**
   * For those whom it concerns.
   *
   * @param company absent for all
   * @param passphrase for the secret key, which is left out where this is absent
   */
  public Backup(Settings settings, @Nullable Long company, @Nullable String passphrase) {
    this.settings = settings;
    this.scope = new Scope(company);
    this.passphrase = passphrase;
  }

  /**
   * Gives in a few lines what was done.
   *
   * @throws CannotStart where there is nothing to copy, or no room for it
   */
  public List<String> to(Path file) throws Exception {
    try (var target = NewFile.of(file);
        var database = DatabaseAtHand.toRead(settings);
        var connection = database.connect();
        var files = FileStore.of(settings)) {
      Snapshot.begin(connection);
      var manifest = manifest(connection);
      Companies.mustHave(connection, scope);
      var archive = new ArchiveWriter(target);
      archive.json(Manifest.ENTRY, manifest);
      var tables = Catalogue.tables(connection);
      var parts = TablesOut.write(connection, tables, scope, archive);
      var numbers = Numbers.given(connection, tables);
      var media = new MediaOut(files, connection).write(scope, archive);
      var contents = new Contents(parts, numbers, media);
      archive.json(Contents.ENTRY, contents);
      archive.finish();
      return Report.ofBackup(file, manifest, contents);
    }
  }

  private Manifest manifest(Connection connection) throws SQLException {
    var schema = SchemaVersions.applied(connection);
    if (schema.isEmpty()) {
      throw new CannotStart("There is no Parley in this database");
    }
    if (!SchemaVersions.areKnown(schema)) {
      throw new CannotStart("The database is of a newer Parley; make the backup with that one");
    }
    if (RestoreMark.isIn(connection)) {
      throw new CannotStart("A restore into this database did not end; there is nothing whole yet");
    }
    var key = SecretKeyFile.text(settings).orElse(null);
    return new Manifest(
        Manifest.FORMAT,
        Manifest.thisParley(),
        schema,
        Instant.now(),
        scope.company(),
        key == null ? null : SecretKeyFile.mark(key),
        key == null || passphrase == null ? null : WrappedKey.of(key, passphrase));
  }
}
