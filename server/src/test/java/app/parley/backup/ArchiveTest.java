package app.parley.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.platform.CannotStart;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R2: whatever is not a whole backup that this Parley understands is refused in one line. */
class ArchiveTest {
  private static final String ROWS = "1\tMarta\n2\tBruno\n".repeat(10_000);

  @TempDir private Path folder;
  private Path backup;

  @BeforeEach
  void writeBackup() throws Exception {
    backup = folder.resolve("backup");
    try (var file = NewFile.of(backup)) {
      var writer = new ArchiveWriter(file);
      writer.json(Manifest.ENTRY, manifest(Manifest.FORMAT, List.of("1", "2")));
      var hash =
          writer.entry(
              Contents.Part.entry("person"), content -> content.write(ROWS.getBytes(UTF_8)));
      var part = new Contents.Part("person", List.of("id", "name"), 20_000, hash);
      writer.json(
          Contents.ENTRY,
          new Contents(List.of(part), Map.of(), new Contents.Media(0, 0, List.of())));
      writer.finish();
    }
  }

  @Test
  void whatWasWrittenIsRead() throws Exception {
    try (var archive = Archive.open(backup)) {
      assertThat(archive.manifest()).isEqualTo(manifest(Manifest.FORMAT, List.of("1", "2")));
      var part = archive.contents().tables().getFirst();
      assertThat(archive.table(part)).hasContent(ROWS);
    }
    assertThat(Files.getPosixFilePermissions(backup))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(backup);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {99, 97, 90, 75, 60, 50, 40, 25, 10, 1})
  void oneThatWasCutOffIsRefused(int percent) throws IOException {
    try (var file = new RandomAccessFile(backup.toFile(), "rw")) {
      file.setLength(file.length() * percent / 100);
    }
    assertRefused("is damaged or not complete; nothing of it was restored|is no backup of Parley");
  }

  @Test
  void oneThatLacksItsLastByteIsRefused() throws IOException {
    try (var file = new RandomAccessFile(backup.toFile(), "rw")) {
      file.setLength(file.length() - 1);
    }
    assertRefused("is damaged or not complete");
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 12, 50, 55, 70, 80, 90, 95, 99, 100})
  void oneWithAnotherByteIsRefused(int percent) throws IOException {
    try (var file = new RandomAccessFile(backup.toFile(), "rw")) {
      long at = Math.min(file.length() * percent / 100, file.length() - 1);
      file.seek(at);
      int one = file.read();
      file.seek(at);
      file.write(one ^ 1);
    }
    assertRefused("is damaged or not complete; nothing of it was restored");
  }

  @Test
  void oneOfANewerFormatIsRefused() throws Exception {
    backup =
        Rewritten.manifest(backup, folder.resolve("newer"), _ -> manifest(2, List.of("1", "2")));
    assertRefused(
        "made by a newer Parley \\(1\\.2\\); restore it with that version or a later one");
  }

  @Test
  void oneOfANewerSchemaIsRefused() throws Exception {
    backup =
        Rewritten.manifest(
            backup, folder.resolve("newer"), _ -> manifest(1, List.of("1", "2", "9999")));
    assertRefused("made by a newer Parley \\(1\\.2\\)");
  }

  @Test
  void whatIsNoBackupIsToldApart() throws IOException {
    Files.writeString(backup, "Dear Marta");
    assertRefused("is no backup of Parley");
    Files.writeString(backup, "");
    assertRefused("is no backup of Parley");
    try (var zip = new ZipOutputStream(Files.newOutputStream(backup))) {
      zip.putNextEntry(new ZipEntry("letters/to-marta.txt"));
      zip.write(ROWS.getBytes(UTF_8));
    }
    assertRefused("is no backup of Parley");
    Files.delete(backup);
    assertRefused("There is no file");
  }

  @Test
  void nothingIsWrittenOver() {
    assertThatThrownBy(() -> NewFile.of(backup))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("nothing is written over");
  }

  @Test
  void whatWasLeftUnfinishedIsWrittenOverAndNeverTakenForABackup() throws Exception {
    var target = folder.resolve("other");
    Files.writeString(folder.resolve("other.partial"), ROWS);
    try (var file = NewFile.of(target)) {
      assertThat(target).doesNotExist();
      file.content().write('x');
      file.finish();
    }
    assertThat(target).hasContent("x");
    assertThat(folder.resolve("other.partial")).doesNotExist();
  }

  private void assertRefused(String line) {
    assertThatThrownBy(() -> Archive.open(backup))
        .isInstanceOf(CannotStart.class)
        .message()
        .containsPattern(line)
        .doesNotContain("\n");
  }

  private static Manifest manifest(int format, List<String> schema) {
    return new Manifest(format, "1.2", schema, Instant.EPOCH, null, null, null);
  }
}
