package app.parley.backup;

import app.parley.platform.CannotStart;
import app.parley.platform.SecretKeyFile;
import app.parley.platform.Settings;
import app.parley.platform.UnfinishedRestore;
import app.parley.platform.database.DatabaseAtHand;
import app.parley.platform.database.RestoreMark;
import app.parley.platform.database.SchemaVersions;
import app.parley.platform.files.FileStore;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts a backup, or one company of it, into an installation that is empty. It is all there in the
 * end, or the installation says that it is not.
 */
public final class Restore {
  private final Settings settings;
  private final Scope scope;
  private final boolean withoutSecrets;
  private final @Nullable String passphrase;

  /**
   * For those whom it concerns.
   *
   * @param passphrase of the secret key, where the backup holds it
   */
  public Restore(Settings settings, Order order, @Nullable String passphrase) {
    this.settings = settings;
    this.scope = new Scope(order.company());
    this.withoutSecrets = order.withoutSecrets();
    this.passphrase = passphrase;
  }

  /**
   * Gives in a few lines what was done.
   *
   * @throws CannotStart where the file or the place is not what it must be
   */
  public List<String> from(Path file) throws Exception {
    try (var archive = Archive.open(file)) {
      var key = key(archive.manifest());
      try (var database = DatabaseAtHand.toFill(settings);
          var connection = database.connect()) {
        Vacancy.check(connection, settings.data());
        UnfinishedRestore.begin(settings.data());
        Clearing.of(connection, settings.data());
        SchemaVersions.make(database.url(), archive.manifest().schema());
        long rows = load(connection, archive);
        long files = keepFiles(archive);
        SchemaVersions.migrate(database.url());
        settle(connection);
        if (key.isPresent()) {
          SecretKeyFile.keep(settings, key.get());
        }
        UnfinishedRestore.end(settings.data());
        return Report.ofRestore(archive.manifest(), rows, files);
      }
    }
  }

  private Optional<String> key(Manifest manifest) {
    return withoutSecrets ? Optional.empty() : KeyOfBackup.toKeep(manifest, settings, passphrase);
  }

  private long load(Connection connection, Archive archive) throws Exception {
    connection.setAutoCommit(false);
    RestoreMark.set(connection);
    var shapes = Catalogue.tables(connection);
    var scaffolding = Scaffolding.takenDown(connection);
    long rows = new TablesIn(connection, archive, scope, shapes).load();
    Companies.mustHave(connection, scope);
    scaffolding.putUp(connection);
    Numbers.goOn(connection, shapes, archive.contents().numbers());
    connection.commit();
    return rows;
  }

  private long keepFiles(Archive archive) throws IOException {
    try (var store = FileStore.of(settings)) {
      return new MediaIn(store, settings.data()).write(archive, scope);
    }
  }

  private void settle(Connection connection) throws SQLException {
    Aftermath.settle(connection);
    if (withoutSecrets) {
      LostSecrets.forget(connection, settings);
    }
    RestoreMark.take(connection);
    connection.commit();
    connection.setAutoCommit(true);
    try (var statement = connection.createStatement()) {
      statement.execute("analyze");
    }
  }
}
