package app.parley.backup;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.platform.Settings;
import app.parley.platform.database.SchemaVersions;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** R4: a backup of an earlier Parley becomes one of this version. */
@ParleyTest
class OlderBackupTest {
  /** Before users could choose what they are told of. */
  private static final List<String> THEN =
      IntStream.rangeClosed(1, 21).filter(n -> n != 15).mapToObj(Integer::toString).toList();

  @Autowired private Settings settings;
  @TempDir private Path folder;

  @Test
  void itIsRestoredAsItWasAndThenMigrated() throws Exception {
    var old = Place.withDatabase(folder.resolve("old"), settings, "of_an_older_parley");
    SchemaVersions.make(Objects.requireNonNull(old.settings().databaseUrl()), THEN);
    old.execute(
        """
        insert into company (id, name, created_at) values (5, 'Bramble Coffee', now());
        insert into app_user (company_id, id, name, email, password_hash, role, active, created_at)
          values (5, 1, 'Ana Ruiz', 'ana@bramble.example', 'x', 'admin', true, now());
        insert into company_feed (company_id, last_seq) values (5, 7)
        """);
    var backup = folder.resolve("backup");
    new Backup(old.settings(), null, null).to(backup);
    try (var archive = Archive.open(backup)) {
      assertThat(archive.manifest().schema()).isEqualTo(THEN);
    }

    var place = Place.withDatabase(folder.resolve("new"), settings, "of_this_parley");
    new Restore(place.settings(), Place.order(null), null).from(backup);

    assertThat(place.rows("select event from notification_choice where user_id = 1 order by 1"))
        .containsExactly("assigned", "mine", "others", "unassigned");
    try (var here = Place.connect(Objects.requireNonNull(settings.databaseUrl()))) {
      assertThat(place.rows(Facts.INDEXES)).isEqualTo(Place.rows(here, Facts.INDEXES));
      assertThat(place.rows(Facts.GUARDS)).isEqualTo(Place.rows(here, Facts.GUARDS));
    }
  }
}
