package app.parley.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.ParleyTest;
import app.parley.platform.CannotStart;
import app.parley.platform.Settings;
import app.parley.platform.database.Database;
import app.parley.platform.database.DatabaseAtHand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** R2: a restore goes where nothing is, and leaves nothing half. */
@ParleyTest
class VacancyTest {
  private final Cast cast;
  private final Settings settings;
  @TempDir private Path folder;
  private Path backup;
  private Place place;

  @Autowired
  VacancyTest(Casting casting, Settings settings) {
    this.cast = casting.cast();
    this.settings = settings;
  }

  @BeforeEach
  void makeBackupAndPlace() throws Exception {
    backup = folder.resolve("backup");
    new Backup(settings, cast.companyId(), null).to(backup);
    place = Place.withDatabase(folder.resolve("data"), settings, "vacant");
  }

  @Test
  void whereSomebodyIsNothingIsRestored() throws Exception {
    restore(backup);
    assertThatThrownBy(() -> restore(backup))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("There is a Parley already, with the company " + cast.companyId())
        .hasMessageContaining("(Bramble Coffee)");
    assertThat(place.rows("select name from company")).containsExactly("Bramble Coffee");
  }

  @Test
  void tablesOfOthersAreLeftAlone() throws Exception {
    place.execute("create table recipe (words text)");
    assertThatThrownBy(() -> restore(backup))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("tables that are not Parley's, such as recipe");
    assertThat(place.rows("select words from recipe")).isEmpty();
  }

  @Test
  void othersAttachmentsAreLeftAlone() throws Exception {
    var file = place.settings().data().resolve("media/5/ab/abcd");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "a picture");
    assertThatThrownBy(() -> restore(backup))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("holds attachments already");
    assertThat(file).hasContent("a picture");
  }

  @Test
  void aStartWithoutACompanyIsInNobodysWay() throws Exception {
    try (var started = Database.starting(place.settings())) {
      started.awaitReady();
    }
    place.execute("insert into setup_link (token_hash, created_at) values ('x', now())");
    restore(backup);
    assertThat(place.rows("select name from company")).containsExactly("Bramble Coffee");
    assertThat(place.rows("select token_hash from setup_link")).isEmpty();
  }

  @Test
  void whatWasLeftHalfIsRefusedByAStartUntilARestoreEnds() throws Exception {
    var media = new Contents.Media(1, 9, List.of());
    var half =
        Rewritten.contents(
            backup,
            folder.resolve("half"),
            all -> new Contents(all.tables(), all.numbers(), media));
    assertThatThrownBy(() -> restore(half)).hasMessageContaining("0 attachments instead of 1");
    var line = "A restore into %s did not end; run ./parley restore once more";

    try (var started = Database.starting(place.settings())) {
      assertThatThrownBy(started::awaitReady).hasMessage(line.formatted("this database"));
    }
    assertThatThrownBy(() -> DatabaseAtHand.toRead(place.settings()))
        .hasMessage(line.formatted("the data folder " + place.settings().data()));

    restore(backup);
    try (var started = Database.starting(place.settings())) {
      started.awaitReady();
    }
    DatabaseAtHand.toRead(place.settings()).close();
  }

  private void restore(Path file) throws Exception {
    new Restore(place.settings(), Place.order(null), null).from(file);
  }
}
