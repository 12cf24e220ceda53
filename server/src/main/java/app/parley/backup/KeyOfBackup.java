package app.parley.backup;

import app.parley.platform.CannotStart;
import app.parley.platform.SecretKeyFile;
import app.parley.platform.Settings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the secret key under which a backup's secrets are closed. */
final class KeyOfBackup {
  private KeyOfBackup() {}

  /**
   * The key to be kept in the data folder; empty where it is there or set already.
   *
   * @throws CannotStart where neither the backup nor the settings nor the folder have it
   */
  static Optional<String> toKeep(
      Manifest manifest, Settings settings, @Nullable String passphrase) {
    var mark = manifest.keyMark();
    var here = SecretKeyFile.text(settings).map(SecretKeyFile::mark).orElse(null);
    if (mark == null || mark.equals(here)) {
      return Optional.empty();
    }
    if (settings.secretKey() != null) {
      throw new CannotStart(
          "PARLEY_SECRET_KEY is not the key under which this backup's secrets are; set it to that"
              + " one");
    }
    if (manifest.key() == null) {
      throw new CannotStart(
          "The backup does not hold the secret key under which its secrets are; set"
              + " PARLEY_SECRET_KEY to it, or put the old secret.key into "
              + settings.data()
              + ", or restore --without-secrets and connect every channel again");
    }
    if (passphrase == null) {
      throw new CannotStart(
          "The backup's secret key is under a passphrase; set PARLEY_BACKUP_PASSPHRASE");
    }
    return Optional.of(
        manifest
            .key()
            .open(passphrase)
            .filter(key -> SecretKeyFile.mark(key).equals(mark))
            .orElseThrow(() -> new CannotStart("The passphrase is not that of this backup")));
  }
}
