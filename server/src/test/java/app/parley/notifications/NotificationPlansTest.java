package app.parley.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.ParleyTest;
import app.parley.channels.Sharing;
import app.parley.feed.FeedHeads;
import app.parley.feed.FollowersByHand;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import app.parley.platform.Watched;
import app.parley.platform.mail.MailOutcome;
import app.parley.problems.Paging;
import app.parley.problems.TimeCursor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What notifications cost must not grow with what was told before, nor with what waits. */
@ParleyTest
@Tag("long")
class NotificationPlansTest {
  private static final int ENOUGH = 60;

  private final Cast cast;
  private final Mailroom mailroom;
  private final Tenant tenant;
  private final Watched watched;
  private final ManyNotifications many;
  private final FollowersByHand followers;
  private final Clock clock;
  private final long shop;

  @Autowired
  NotificationPlansTest(
      Casting casting,
      Mailroom mailroom,
      Tenant tenant,
      Watched watched,
      ManyNotifications many,
      FollowersByHand followers,
      Clock clock) {
    this.cast = casting.cast();
    this.mailroom = mailroom;
    this.tenant = tenant;
    this.watched = watched;
    this.many = many;
    this.followers = followers;
    this.clock = clock;
    this.shop = mailroom.channel(cast.ana(), Sharing.COMPANY);
  }

  @BeforeEach
  void benWasToldOfThousands() {
    followers.rest();
    cast.ben().post("/me/devices", PushStandIn.browser().subscription("Phone"));
    Bell.only(cast.ben(), "mine.desktop", "unassigned.desktop", "unassigned.email");
    many.fill(cast, shop);
    followed(tenant);
  }

  @AfterEach
  void followAsEver() {
    followers.goOn();
  }

  @Test
  void whoIsToldIsFoundWithoutThePast() {
    var id = mailroom.customerWrites(cast.companyId(), shop, "+new", "Hi");
    mailroom.customerWrites(cast.companyId(), shop, "+7", "Hi again");
    followed(watched.tenant());
    isCheap();
    mailroom.assigns(cast.ana(), id, cast.ben());
    var last = cast.ben().get("/conversations/" + id + "/messages").at("/items/0/id");
    mailroom.reads(cast.ben(), id, last);
    mailroom.closes(cast.ben(), id);
    followed(watched.tenant());
    isCheap();
  }

  @Test
  void whatIsDueIsFoundAmongWhatWaits(
      @Autowired PaceRows paces, @Autowired PushQueue pushes, @Autowired MailQueue mails) {
    watches(tx -> paces.due(tx, clock.instant(), 20));
    watches(tx -> pushes.claim(tx, 20));
    watches(mails::claim);
    watches(tx -> mails.count(tx, cast.ben().id(), 30));
  }

  @Test
  void aLetterIsWrittenWithoutThePast(
      @Autowired LetterWriting writing, @Autowired MailRecord record) {
    var id = mailroom.customerWrites(cast.companyId(), shop, "+7", "Hi again");
    var place = new Ledger.Place(cast.ben().id(), id);
    var job = new MailQueue.Job(place, false, 2, newest(), false, 1, 0);
    watches(tx -> assertThat(writing.drafts(tx, List.of(job))).hasSize(1));
    watches(tx -> record.write(tx, job, 2, new MailOutcome.Taken()));
    watches(tx -> record.over(tx, job));
  }

  @Test
  void aPageOfTheLedgerTouchesItsLength(@Autowired LedgerPages pages) {
    long ben = cast.ben().id();
    var middle = new TimeCursor(clock.instant().minus(Duration.ofDays(10)), 0).text();
    watches(tx -> assertThat(pages.of(tx, ben, ben, new Paging(20, null)).items()).hasSize(20));
    watches(tx -> assertThat(pages.of(tx, ben, ben, new Paging(20, middle)).items()).hasSize(20));
  }

  @Test
  void trimmingTouchesWhatItRemoves(@Autowired FeedHeads heads) {
    new LedgerTrim(heads, watched.tenant(), clock).trim(cast.companyId());
    isCheap();
  }

  private void watches(Consumer<Tx> work) {
    watched.tenant().run(cast.companyId(), work);
    isCheap();
  }

  private void isCheap() {
    assertThat(watched.plans())
        .isNotEmpty()
        .allSatisfy(plan -> {
          assertThat(plan.mostTouched()).as(plan.text()).isLessThanOrEqualTo(ENOUGH);
          assertThat(plan.mostPassed()).as(plan.text()).isLessThanOrEqualTo(ENOUGH);
        });
  }

  private long newest() {
    return tenant.in(
        cast.companyId(),
        tx ->
            tx.sql()
                .fetchSingle("select max(id) from message where company_id = ?", tx.company())
                .get(0, Long.class));
  }

  private void followed(Tenant by) {
    while (followers.step("notifications", cast.companyId(), 100, by)) {}
  }
}
