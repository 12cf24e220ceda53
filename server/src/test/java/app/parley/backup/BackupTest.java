package app.parley.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.ParleyTest;
import app.parley.channels.Sharing;
import app.parley.platform.CannotStart;
import app.parley.platform.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** R2: a backup is what was there at one moment, of whom it was asked for. */
@ParleyTest
class BackupTest {
  private final Cast cast;
  private final Mailroom mailroom;
  private final Settings settings;
  private final long channel;
  @TempDir private Path folder;

  @Autowired
  BackupTest(Casting casting, Mailroom mailroom, Settings settings) {
    this.cast = casting.cast();
    this.mailroom = mailroom;
    this.settings = settings;
    this.channel = mailroom.channel(cast.ana(), Sharing.COMPANY);
  }

  @Test
  void nothingOfAnotherCompanyIsInIt() throws Exception {
    customerWrites("marta", "Do you have beans?");
    var harbor = mailroom.channel(cast.hana(), Sharing.COMPANY);
    mailroom.customerWrites(cast.hana().companyId(), harbor, "bruno", "Do you have books?");

    var text = Rewritten.text(backup("bramble"));

    assertThat(text).contains("Do you have beans?").contains(cast.ben().email());
    assertThat(text).doesNotContain("books?").doesNotContain(cast.hana().email());
  }

  /** C5. */
  @Test
  void whatWasDeletedIsInNoBackupThatIsMadeAfterwards() throws Exception {
    var conversation = customerWrites("marta", "My number is 555 0199");
    assertThat(Rewritten.text(backup("before"))).contains("My number is 555 0199");

    mailroom.deletes(cast.ana(), conversation);

    assertThat(Rewritten.text(backup("after")))
        .contains("pigeon-post")
        .doesNotContain("555 0199")
        .doesNotContain("marta");
  }

  @Test
  void sessionsStayBehind() throws Exception {
    cast.ben().signsIn();
    try (var archive = Archive.open(backup("bramble"))) {
      assertThat(archive.contents().tables())
          .extracting(Contents.Part::name)
          .contains("app_user", "api_token", "message")
          .doesNotContainAnyElementsOf(Catalogue.LEFT_OUT);
    }
  }

  /** Each message moves its conversation, the totals and the feed in one transaction. */
  @Test
  void itIsOfOneMomentWhileCustomersWrite() throws Exception {
    var enough = new AtomicBoolean();
    try (var customers = Executors.newVirtualThreadPerTaskExecutor()) {
      var writing = customers.submit(() -> writeUntil(enough));
      var file = backup("bramble");
      enough.set(true);
      var place = Place.withDatabase(folder.resolve("data"), settings, "of_one_moment");
      new Restore(place.settings(), Place.order(null), null).from(file);

      assertThat(writing.get()).isPositive();
      assertThat(
              place.rows(
                  """
                  select c.id from conversation c where c.last_no <> (
                    select count(*) from message m
                    where m.company_id = c.company_id and m.conversation_id = c.id)
                  """))
          .isEmpty();
      assertThat(
              place.rows(
                  """
                  select last_seq from company_feed where last_seq <> (select max(seq) from change)
                    or (select sum(total) from conversation_total) <> (select count(*) from conversation)
                  """))
          .isEmpty();
    }
  }

  @Test
  void aCompanyThatIsNotThereIsRefusedByTheNamesOfThoseThatAre() {
    assertThatThrownBy(() -> new Backup(settings, 12L, null).to(folder.resolve("nobody")))
        .isInstanceOf(CannotStart.class)
        .hasMessageStartingWith("There is no company 12; there are ");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void withoutAParleyThereIsNothingToCopy() throws Exception {
    var empty = Place.withDatabase(folder.resolve("data"), settings, "without_parley").settings();
    assertThatThrownBy(() -> new Backup(empty, null, null).to(folder.resolve("nothing")))
        .isInstanceOf(CannotStart.class)
        .hasMessage("There is no Parley in this database");
    var nowhere = Place.in(folder.resolve("nowhere"), Map.of()).settings();
    assertThatThrownBy(() -> new Backup(nowhere, null, null).to(folder.resolve("nothing")))
        .isInstanceOf(CannotStart.class)
        .hasMessageStartingWith("There is no Parley in the data folder");
    assertThat(folder.resolve("nowhere")).doesNotExist();
  }

  private int writeUntil(AtomicBoolean enough) {
    int written = 0;
    while (!enough.get()) {
      customerWrites("customer-" + written++ % 7, "Hello");
    }
    return written;
  }

  private long customerWrites(String address, String text) {
    return mailroom.customerWrites(cast.companyId(), channel, address, text);
  }

  private Path backup(String name) throws Exception {
    var file = folder.resolve(name);
    new Backup(settings, cast.companyId(), null).to(file);
    return file;
  }
}
