package app.parley.backup;

import app.parley.platform.CannotStart;
import app.parley.platform.Settings;
import app.parley.platform.database.DatabaseAtHand;
import app.parley.platform.database.RestoreMark;
import app.parley.platform.database.SchemaVersions;
import app.parley.platform.files.FileStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes all companies, or one, into a folder that people and other programs can read without
 * Parley: JSON and tables as they were at one moment, and attachments by their names. Its index
 * comes last.
 */
public final class Export {
  private final Settings settings;
  private final Scope scope;

  /**
   * For those whom it concerns.
   *
   * @param company absent for all
   */
  public Export(Settings settings, @Nullable Long company) {
    this.settings = settings;
    this.scope = new Scope(company);
  }

  /**
   * Gives in a few lines what was done.
   *
   * @throws CannotStart where there is nothing to export, or the folder is not empty
   */
  public List<String> to(Path folder) throws Exception {
    refuseFull(folder);
    try (var database = DatabaseAtHand.toRead(settings);
        var connection = database.connect();
        var store = FileStore.of(settings)) {
      Snapshot.begin(connection);
      refuseOtherSchema(connection);
      Companies.mustHave(connection, scope);
      makeFolder(folder);
      var exported = new ArrayList<IndexPage.Line>();
      for (var company : Companies.in(connection, scope)) {
        var name = PlainName.of(company.name(), "company") + "-" + company.id();
        var files = new CompanyExport(connection, company.id(), store);
        exported.add(new IndexPage.Line(company.name(), name, files.write(folder.resolve(name))));
      }
      IndexPage.write(folder, exported);
      return List.of(
          "The export %s holds %d %s; open index.html in it"
              .formatted(folder, exported.size(), exported.size() == 1 ? "company" : "companies"));
    }
  }

  private static void refuseFull(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new CannotStart("%s is no folder".formatted(folder));
    }
    try (var files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        throw new CannotStart("The folder %s is not empty".formatted(folder));
      }
    }
  }

  private static void refuseOtherSchema(Connection connection) throws SQLException {
    if (!SchemaVersions.areThisPrograms(SchemaVersions.applied(connection))
        || RestoreMark.isIn(connection)) {
      throw new CannotStart(
          "The database is not of this version of Parley; start it once with ./parley run");
    }
  }

  /** What customers wrote is for the operator only. */
  private static void makeFolder(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      var ownerOnly = PosixFilePermissions.fromString("rwx------");
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(ownerOnly));
    }
  }
}
