package app.parley.platform.postgres;

import app.parley.platform.CannotStart;
import app.parley.platform.DurableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Where one embedded database keeps its things, below the folder it is given. */
record PgFolder(Path home) {
  private static final SecureRandom RANDOM = new SecureRandom();

  static PgFolder made(Path home) throws IOException {
    return new PgFolder(Files.createDirectories(home).toRealPath());
  }

  Path data() {
    return home.resolve("data");
  }

  Path unfinishedData() {
    return home.resolve("data.init");
  }

  Path passwordFile() {
    return home.resolve("password");
  }

  Path pidFile() {
    return data().resolve("postmaster.pid");
  }

  boolean holdsData() {
    return Files.exists(data());
  }

  String password() throws IOException {
    if (!Files.exists(passwordFile())) {
      if (holdsData()) {
        throw new CannotStart("The password of the database is missing: " + passwordFile());
      }
      keepPassword();
    }
    return Files.readString(passwordFile()).strip();
  }

  private void keepPassword() throws IOException {
    var secret = new byte[24];
    RANDOM.nextBytes(secret);
    var ownerOnly = PosixFilePermissions.fromString("rw-------");
    var unfinished =
        Files.createTempFile(
            home, "password", null, PosixFilePermissions.asFileAttribute(ownerOnly));
    Files.writeString(unfinished, HexFormat.of().formatHex(secret) + "\n");
    DurableFiles.sync(unfinished);
    DurableFiles.moveWhole(unfinished, passwordFile());
  }

  void refuseForeignMajor() throws IOException {
    var major = Files.readString(data().resolve("PG_VERSION")).strip();
    if (!major.equals(Integer.toString(PgBinaries.MAJOR))) {
      throw new CannotStart(
          "The database in %s is of PostgreSQL %s, this Parley brings PostgreSQL %d"
              .formatted(data(), major, PgBinaries.MAJOR));
    }
  }
}
