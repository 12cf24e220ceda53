package app.parley.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.platform.CannotStart;
import app.parley.platform.SecretKeyFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The secret key leaves the installation under a passphrase or not at all. */
class WrappedKeyTest {
  private static final String SECRET = "the secret key of some other Parley";

  @TempDir private Path data;

  @Test
  void onlyItsPassphraseOpensIt() {
    var key = WrappedKey.of(SECRET, "correct horse");
    assertThat(key.open("correct horse")).contains(SECRET);
    assertThat(key.open("correct hors")).isEmpty();
    assertThat(key.sealed()).doesNotContain(SECRET);
  }

  @Test
  void oneThatWouldTakeTheMachinesMemoryIsNotOpened() {
    var key = WrappedKey.of(SECRET, "correct horse");
    var greedy =
        new WrappedKey(Integer.MAX_VALUE, key.rounds(), key.salt(), key.nonce(), key.sealed());
    assertThat(greedy.open("correct horse")).isEmpty();
  }

  @Test
  void aBackupsKeyIsKeptWhereThereIsNoneOrAnUnusedOne() throws Exception {
    var manifest = manifest(WrappedKey.of(SECRET, "correct horse"));
    assertThat(toKeep(manifest, null, "correct horse")).contains(SECRET);
    Files.writeString(data.resolve("secret.key"), "made by a start without a company");
    assertThat(toKeep(manifest, null, "correct horse")).contains(SECRET);
    Files.writeString(data.resolve("secret.key"), SECRET + "\n");
    assertThat(toKeep(manifest, null, null)).isEmpty();
  }

  @Test
  void withoutTheRightKeyNothingIsRestored() {
    var wrapped = manifest(WrappedKey.of(SECRET, "correct horse"));
    assertThat(toKeep(wrapped, SECRET, null)).isEmpty();
    assertRefused(wrapped, "another key, of thirty-two characters", "PARLEY_SECRET_KEY is not the");
    assertRefused(wrapped, null, "set PARLEY_BACKUP_PASSPHRASE");
    assertRefused(manifest(null), null, "does not hold the secret key");
    assertThatThrownBy(() -> toKeep(wrapped, null, "guess"))
        .hasMessage("The passphrase is not that of this backup");
  }

  private void assertRefused(Manifest manifest, @Nullable String set, String line) {
    assertThatThrownBy(() -> toKeep(manifest, set, null))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(line);
  }

  private java.util.Optional<String> toKeep(
      Manifest manifest, @Nullable String set, @Nullable String passphrase) {
    var settings = Place.in(data, Map.of("PARLEY_SECRET_KEY", set == null ? "" : set)).settings();
    return KeyOfBackup.toKeep(manifest, settings, passphrase);
  }

  private static Manifest manifest(@Nullable WrappedKey key) {
    return new Manifest(
        1, "1.2", List.of("1"), Instant.EPOCH, null, SecretKeyFile.mark(SECRET), key);
  }
}
