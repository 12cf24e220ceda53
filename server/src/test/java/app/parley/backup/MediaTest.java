package app.parley.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.ParleyTest;
import app.parley.platform.CannotStart;
import app.parley.platform.Settings;
import app.parley.platform.files.FileStore;
import app.parley.platform.files.PlainBucket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** R2: attachments go along, and those only that somebody still has. */
@ParleyTest
class MediaTest {
  @Autowired private Settings settings;
  @TempDir private Path folder;
  private Path data;
  private Place place;
  private int backups;

  @BeforeEach
  void keepFiles() throws Exception {
    data = folder.resolve("data");
    place = Place.withDatabase(data, settings, "with_media");
    place.execute(
        """
        create table message (company_id bigint, id bigint, conversation_id bigint);
        create table attachment (company_id bigint, id bigint, message_id bigint, name text);
        create table media (company_id bigint, attachment_id bigint, hash text, thumbnail_hash text);
        insert into message values (5, 1, 77), (6, 1, 88);
        insert into attachment values (5, 11, 1, '../menu.png'), (5, 12, 1, '../menu.png'),
          (6, 13, 1, 'letter.txt'), (5, 14, 1, 'gone.txt'), (5, 15, 1, 'never came.txt');
        insert into media values (5, 11, 'aa01', 'bb02'), (5, 12, 'aa01', null), (6, 13, 'cc03', null),
          (5, 14, 'dd04', null), (5, 15, null, null);
        update media set hash = rpad(hash, 64, '0'), thumbnail_hash = rpad(thumbnail_hash, 64, '0');
        create table upload (company_id bigint, hash text, thumbnail_hash text);
        insert into upload values (5, 'ff06', null), (5, 'aa01', 'bb02');
        update upload set hash = rpad(hash, 64, '0'), thumbnail_hash = rpad(thumbnail_hash, 64, '0')
        """);
    keep("5/aa/aa01", "a picture");
    keep("5/bb/bb02", "a small one");
    keep("6/cc/cc03", "a letter");
    keep("5/ff/ff06", "not sent yet");
    keep("5/ee/ee05", "deleted, and not yet gone");
  }

  @Test
  void whatRowsSpeakOfIsThereAgain() throws Exception {
    var into = folder.resolve("into");
    restored(backup(disk(data), null), disk(into), into);

    assertWhole(into);
    assertThat(into.resolve("media/5/ee")).doesNotExist();
    assertThat(into.resolve("media/landing")).isEmptyDirectory();
  }

  /** And a restore puts them where its own settings keep files, whatever the backup's were. */
  @Test
  void filesOfABucketGoAlongAsThoseOfTheDiskDo() throws Exception {
    var into = folder.resolve("into");
    try (var bucket = new PlainBucket();
        var store = FileStore.of(inBucket(bucket, into))) {
      restored(backup(disk(data), null), store, into);
      assertThat(bucket.objects).hasSize(4).containsKey("/files/5/" + hash("aa01"));
      assertThat(into.resolve("media/5")).doesNotExist();

      var back = folder.resolve("back");
      restored(backup(store, null), disk(back), back);
      assertWhole(back);
    }
  }

  @Test
  void aBucketThatIsAwayMakesNoBackup() throws Exception {
    var bucket = new PlainBucket();
    try (var store = FileStore.of(inBucket(bucket, data))) {
      bucket.close();
      assertThatThrownBy(() -> backup(store, null)).isInstanceOf(IOException.class);
    }
    assertThat(folder.resolve("backup")).doesNotExist();
  }

  @Test
  void whatWentMeanwhileIsNamed() throws Exception {
    try (var archive = Archive.open(backup(disk(data), null))) {
      assertThat(archive.contents().media())
          .isEqualTo(new Contents.Media(4, 40, List.of("media/5/dd/" + hash("dd04"))));
    }
  }

  @Test
  void eachCompanyHasItsOwn() throws Exception {
    try (var archive = Archive.open(backup(disk(data), 6L))) {
      assertThat(archive.media()).containsExactly("media/6/cc/" + hash("cc03"));
    }
    try (var archive = Archive.open(backup(disk(data), null))) {
      var into = folder.resolve("into");
      assertThat(new MediaIn(disk(into), into).write(archive, new Scope(6L))).isEqualTo(1);
      assertThat(into.resolve("media/5")).doesNotExist();
    }
  }

  @Test
  void oneThatIsNotInTheFileIsMissed() throws Exception {
    var good = backup(disk(data), null);
    var without = Rewritten.manifest(good, folder.resolve("without"), manifest -> manifest);
    var into = folder.resolve("into");
    assertThatThrownBy(() -> restored(without, disk(into), into))
        .isInstanceOf(CannotStart.class)
        .hasMessage("The backup has 0 attachments instead of 4");
  }

  @Test
  void anExportHasThemByTheirNames() throws Exception {
    try (var connection = place.connect()) {
      connection.setAutoCommit(false);
      assertThat(new AttachmentFiles(connection, 5, disk(data)).write(folder)).isEqualTo(2);
    }
    var thread = folder.resolve("attachments/77");
    assertThat(thread.resolve("11-menu.png")).hasContent("a picture");
    assertThat(thread.resolve("12-menu.png")).hasContent("a picture");
    assertThat(folder.resolve("attachments/88")).doesNotExist();
  }

  private static void assertWhole(Path into) {
    assertThat(into.resolve("media/5/aa").resolve(hash("aa01"))).hasContent("a picture");
    assertThat(into.resolve("media/5/bb").resolve(hash("bb02"))).hasContent("a small one");
    assertThat(into.resolve("media/6/cc").resolve(hash("cc03"))).hasContent("a letter");
    assertThat(into.resolve("media/5/ff").resolve(hash("ff06"))).hasContent("not sent yet");
  }

  private static void restored(Path backup, FileStore store, Path into) throws IOException {
    try (var archive = Archive.open(backup)) {
      assertThat(new MediaIn(store, into).write(archive, new Scope(null))).isEqualTo(4);
    }
  }

  private Path backup(FileStore store, @Nullable Long company) throws Exception {
    var file = folder.resolve("backup");
    try (var target = NewFile.of(file);
        var connection = place.connect()) {
      connection.setAutoCommit(false);
      var writer = new ArchiveWriter(target);
      writer.json(
          Manifest.ENTRY, new Manifest(1, "1.2", List.of(), Instant.EPOCH, company, null, null));
      var media = new MediaOut(store, connection).write(new Scope(company), writer);
      writer.json(Contents.ENTRY, new Contents(List.of(), Map.of(), media));
      writer.finish();
    }
    return Files.move(file, folder.resolve("backup-" + backups++));
  }

  private static FileStore disk(Path data) {
    return FileStore.of(Place.in(data, Map.of()).settings());
  }

  private static Settings inBucket(PlainBucket bucket, Path data) {
    var s3 =
        Map.of(
            "PARLEY_MEDIA_STORE", "s3",
            "PARLEY_S3_ENDPOINT", bucket.endpoint().toString(),
            "PARLEY_S3_BUCKET", "files",
            "PARLEY_S3_ACCESS_KEY", "key",
            "PARLEY_S3_SECRET_KEY", "secret");
    return Place.in(data, s3).settings();
  }

  private void keep(String name, String content) throws IOException {
    var file = data.resolve("media").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file.resolveSibling(hash(file.getFileName().toString())), content);
  }

  /** As long as a real one. */
  private static String hash(String begin) {
    return begin + "0".repeat(64 - begin.length());
  }
}
