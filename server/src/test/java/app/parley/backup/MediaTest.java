package app.parley.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.ParleyTest;
import app.parley.platform.CannotStart;
import app.parley.platform.Settings;
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
        create table upload (company_id bigint, hash text, thumbnail_hash text);
        insert into upload values (5, 'ff06', null), (5, 'aa01', 'bb02')
        """);
    keep("5/aa/aa01", "a picture");
    keep("5/bb/bb02", "a small one");
    keep("6/cc/cc03", "a letter");
    keep("5/ff/ff06", "not sent yet");
    keep("5/ee/ee05", "deleted, and not yet gone");
  }

  @Test
  void whatRowsSpeakOfIsThereAgain() throws Exception {
    try (var archive = Archive.open(backup(null))) {
      var into = folder.resolve("into");
      assertThat(MediaIn.write(archive, new Scope(null), into)).isEqualTo(4);
      assertThat(into.resolve("media/5/aa/aa01")).hasContent("a picture");
      assertThat(into.resolve("media/5/bb/bb02")).hasContent("a small one");
      assertThat(into.resolve("media/6/cc/cc03")).hasContent("a letter");
      assertThat(into.resolve("media/5/ff/ff06")).hasContent("not sent yet");
      assertThat(into.resolve("media/5/ee")).doesNotExist();
    }
  }

  @Test
  void whatWentMeanwhileIsNamed() throws Exception {
    try (var archive = Archive.open(backup(null))) {
      assertThat(archive.contents().media())
          .isEqualTo(new Contents.Media(4, 40, List.of("media/5/dd/dd04")));
    }
  }

  @Test
  void eachCompanyHasItsOwn() throws Exception {
    try (var archive = Archive.open(backup(6L))) {
      assertThat(archive.media()).containsExactly("media/6/cc/cc03");
    }
    try (var archive = Archive.open(backup(null))) {
      var into = folder.resolve("into");
      assertThat(MediaIn.write(archive, new Scope(6L), into)).isEqualTo(1);
      assertThat(into.resolve("media/5")).doesNotExist();
    }
  }

  @Test
  void oneThatIsNotInTheFileIsMissed() throws Exception {
    var good = backup(null);
    var without = Rewritten.manifest(good, folder.resolve("without"), manifest -> manifest);
    try (var archive = Archive.open(without)) {
      assertThatThrownBy(() -> MediaIn.write(archive, new Scope(null), folder.resolve("into")))
          .isInstanceOf(CannotStart.class)
          .hasMessage("The backup has 0 attachments instead of 4");
    }
  }

  @Test
  void anExportHasThemByTheirNames() throws Exception {
    try (var connection = place.connect()) {
      connection.setAutoCommit(false);
      assertThat(new AttachmentFiles(connection, 5, data).write(folder)).isEqualTo(2);
    }
    var thread = folder.resolve("attachments/77");
    assertThat(thread.resolve("11-menu.png")).hasContent("a picture");
    assertThat(thread.resolve("12-menu.png")).hasContent("a picture");
    assertThat(folder.resolve("attachments/88")).doesNotExist();
  }

  private Path backup(@Nullable Long company) throws Exception {
    var file = folder.resolve("backup");
    try (var target = NewFile.of(file);
        var connection = place.connect()) {
      connection.setAutoCommit(false);
      var writer = new ArchiveWriter(target);
      writer.json(
          Manifest.ENTRY, new Manifest(1, "1.2", List.of(), Instant.EPOCH, company, null, null));
      var media = new MediaOut(data, connection).write(new Scope(company), writer);
      writer.json(Contents.ENTRY, new Contents(List.of(), Map.of(), media));
      writer.finish();
    }
    return Files.move(file, folder.resolve("backup-of-" + company));
  }

  private void keep(String name, String content) throws IOException {
    var file = data.resolve("media").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
