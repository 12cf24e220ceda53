package app.parley.backup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a backup is, before anything of it is read.
 *
 * @param parley the version that made it
 * @param schema the migrations of its tables
 * @param company whose it is, absent for all companies
 * @param keyMark which secret key opens its secrets, absent where there was none yet
 * @param key that key itself under a passphrase, absent where it was left out
 */
record Manifest(
    int format,
    String parley,
    List<String> schema,
    Instant madeAt,
    @Nullable Long company,
    @Nullable String keyMark,
    @Nullable WrappedKey key) {
  static final String ENTRY = "manifest.json";
  static final int FORMAT = 1;

  static String thisParley() {
    var version = Manifest.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
