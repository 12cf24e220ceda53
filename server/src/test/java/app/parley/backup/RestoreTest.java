package app.parley.backup;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.ParleyTest;
import app.parley.channels.Sharing;
import app.parley.platform.SecretKeyFile;
import app.parley.platform.Settings;
import app.parley.platform.postgres.RunningServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;

/** R2: what was backed up is there again, wherever it is restored. */
@ParleyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestoreTest {
  /** What is settled after a restore, so that it is not as it was. */
  private static final Set<String> SETTLED =
      Set.of("outbox", "message", "notification", "follower_place");

  static final List<String> FACTS =
      List.of(Facts.COLUMNS, Facts.INDEXES, Facts.CONSTRAINTS, Facts.GUARDS);

  private static final String PASSPHRASE = "correct horse";

  private final Cast cast;
  private final Mailroom mailroom;
  private final Settings settings;
  private Path folder;
  private Path backup;
  private Place place;

  @Autowired
  RestoreTest(Casting casting, Mailroom mailroom, Settings settings) {
    this.cast = casting.cast();
    this.mailroom = mailroom;
    this.settings = settings;
  }

  @BeforeAll
  void restoreACompany(@TempDir Path folder) throws Exception {
    this.folder = folder;
    var channel = mailroom.channel(cast.ana(), Sharing.COMPANY);
    var text = "Beans?\n\tWith a \\ and \"quotes\", in two lines \u2615";
    var conversation = mailroom.customerWrites(cast.companyId(), channel, "marta", text);
    var reply = Map.of("clientId", "c-1", "text", "Yes");
    assertThat(cast.ben().post("/conversations/" + conversation + "/messages", reply).status())
        .isEqualTo(201);
    var person = Map.of("name", "Marta Lindqvist");
    assertThat(cast.ben().post("//api/v2/persons", person).status()).isEqualTo(200);
    backup = folder.resolve("backup");
    new Backup(settings, cast.companyId(), PASSPHRASE).to(backup);
    place = Place.withDatabase(folder.resolve("data"), settings, "restored_into");
    restore(backup, place, null);
  }

  @Test
  void everyRowIsThereAgainAndNoneOfAnother() throws Exception {
    var second = folder.resolve("second");
    new Backup(place.settings(), null, null).to(second);
    assertThat(hashes(second)).isEqualTo(hashes(backup));
    assertThat(place.rows("select name from company")).containsExactly("Bramble Coffee");
  }

  /** The way from the embedded database to an external one, and from there to the embedded. */
  @Test
  void aFolderThatIsNotThereYetGetsItsDatabaseAndTheKeyAndMovesOn() throws Exception {
    var embedded = Place.embedded(folder.resolve("embedded"));
    restore(backup, embedded, PASSPHRASE);
    assertThat(RunningServer.on(embedded.settings().data().resolve("postgres"))).isEmpty();
    assertThat(SecretKeyFile.key(embedded.settings())).isEqualTo(SecretKeyFile.key(settings));

    var second = folder.resolve("of-the-folder");
    new Backup(embedded.settings(), null, null).to(second);
    assertThat(hashes(second)).isEqualTo(hashes(backup));

    var external = Place.withDatabase(folder.resolve("external"), settings, "moved_into");
    restore(second, external, null);
    new Backup(external.settings(), null, null).to(folder.resolve("third"));
    assertThat(hashes(folder.resolve("third"))).isEqualTo(hashes(backup));
  }

  @Test
  void oneCompanyIsTakenOutOfABackupOfMany() throws Exception {
    var all = folder.resolve("all");
    new Backup(settings, null, null).to(all);
    var one = Place.withDatabase(folder.resolve("one"), settings, "one_of_many");
    new Restore(one.settings(), Place.order(cast.companyId()), null).from(all);
    assertThat(one.rows("select name from company")).containsExactly("Bramble Coffee");
    assertThat(rows(one, "person")).isEqualTo(rows(place, "person"));
    assertThat(rows(one, "intake_total")).isEqualTo(rows(place, "intake_total"));
  }

  @ParameterizedTest
  @FieldSource("FACTS")
  void theTablesAreThoseOfAParleyThatNeverMoved(String question) throws Exception {
    assertThat(place.rows(question)).isEqualTo(here(question)).isNotEmpty();
  }

  @Test
  void numbersGoOnWhereTheyWere() throws Exception {
    var next =
        "select pg_sequence_last_value(pg_get_serial_sequence('company', 'number')::regclass)";
    assertThat(Long.parseLong(place.rows(next).getFirst())).isGreaterThan(1);
  }

  /** I5: it may have gone out after the backup was made. */
  @Test
  void aReplyThatWasStillToBeSentIsLeftAsOneWhoseSenderDied() throws Exception {
    assertThat(place.rows("select status from message where direction = 'out'"))
        .containsExactly("sending");
    assertThat(place.rows("select state from outbox where lease_until is null"))
        .containsExactly("sending");
  }

  @Test
  void nobodyIsToldOfThePast() throws Exception {
    assertThat(
            place.rows(
                """
                select p.follower from follower_place p join company_feed f using (company_id)
                where p.follower = 'notifications' and p.seq = f.last_seq
                """))
        .hasSize(1);
    assertThat(place.rows("select id from notification where outcome = 'held'")).isEmpty();
  }

  private static void restore(Path file, Place into, @Nullable String passphrase) throws Exception {
    assertThat(new Restore(into.settings(), Place.order(null), passphrase).from(file))
        .first()
        .asString()
        .contains("counts and hashes are right");
  }

  private List<String> here(String question) throws SQLException {
    try (var connection = Place.connect(Objects.requireNonNull(settings.databaseUrl()))) {
      return Place.rows(connection, question);
    }
  }

  private static List<String> rows(Place of, String table) throws SQLException {
    return of.rows("select t::text from " + table + " t order by 1");
  }

  private static Map<String, Contents.Part> hashes(Path file) throws Exception {
    try (var archive = Archive.open(file)) {
      return archive.contents().tables().stream()
          .filter(part -> !SETTLED.contains(part.name()))
          .collect(Collectors.toMap(Contents.Part::name, part -> part));
    }
  }
}
