package app.parley.platform.postgres;

import app.parley.platform.CannotStart;
import app.parley.platform.DurableFiles;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once from their archive on the class path. */
record PgBinaries(Path home) {
  static final int MAJOR = 18;

  /** Unpacks below {@code cache}, unless the same archive has been unpacked there before. */
  static PgBinaries unpackedBelow(Path cache) throws IOException {
    var archive = archive();
    var home = cache.resolve(MAJOR + "-" + fingerprint(archive));
    if (!Files.exists(home)) {
      Files.createDirectories(cache);
      var unfinished = Files.createTempDirectory(cache, "unpacking-");
      unpack(archive, unfinished);
      Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
      DurableFiles.moveWhole(unfinished, home);
    }
    return new PgBinaries(home);
  }

  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  private static URL archive() {
    var url =
        PgBinaries.class.getClassLoader().getResource(archiveFor(System.getProperty("os.arch")));
    if (url == null) {
      throw noneFor(System.getProperty("os.arch"));
    }
    return url;
  }

  /** As the build takes them along: on each kind of machine its own. */
  static String archiveFor(String machine) {
    return switch (machine) {
      case "amd64" -> "postgres-linux-x86_64.txz";
      case "aarch64" -> "postgres-linux-arm_64.txz";
      default -> throw noneFor(machine);
    };
  }

  private static CannotStart noneFor(String machine) {
    return new CannotStart(
        "There is no embedded PostgreSQL for this machine ("
            + machine
            + "); set PARLEY_DATABASE_URL");
  }

  private static String fingerprint(URL archive) throws IOException {
    var connection = (JarURLConnection) archive.openConnection();
    return Long.toHexString(connection.getJarEntry().getCrc());
  }

  private static void unpack(URL archive, Path target) throws IOException {
    try (InputStream packed = new BufferedInputStream(archive.openStream());
        var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, target.resolve(entry.getName()));
      }
    }
  }

  private static void unpack(InputStream content, TarArchiveEntry entry, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, file);
    var executable = (entry.getMode() & 0100) != 0;
    Files.setPosixFilePermissions(
        file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
  }
}
