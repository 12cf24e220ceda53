package app.parley.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.ParleyTest;
import app.parley.SettableClock;
import app.parley.channels.Sharing;
import app.parley.platform.Tenant;
import app.parley.platform.mail.MailPost;
import app.parley.platform.mail.MailStandIn;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** C13: couriers that die with something in their hands. */
@ParleyTest
class CourierFaultsTest {
  private final Cast cast;
  private final Mailroom mailroom;
  private final SettableClock clock;
  private final Tenant tenant;
  private final PushCourier pushCourier;
  private final PushQueue pushes;
  private final PushPost pushPost;
  private final DeviceRows devices;
  private final MailCourier mailCourier;
  private final MailQueue mails;
  private final LetterWriting writing;
  private final MailPost mailPost;
  private final Browser phone = PushStandIn.browser();
  private final long shop;

  @Autowired
  CourierFaultsTest(
      Casting casting,
      Mailroom mailroom,
      SettableClock clock,
      Tenant tenant,
      PushCourier pushCourier,
      PushQueue pushes,
      PushPost pushPost,
      DeviceRows devices,
      MailCourier mailCourier,
      MailQueue mails,
      LetterWriting writing,
      MailPost mailPost) {
    this.cast = casting.cast();
    this.mailroom = mailroom;
    this.clock = clock;
    this.tenant = tenant;
    this.pushCourier = pushCourier;
    this.pushes = pushes;
    this.pushPost = pushPost;
    this.devices = devices;
    this.mailCourier = mailCourier;
    this.mails = mails;
    this.writing = writing;
    this.mailPost = mailPost;
    this.shop = mailroom.channel(cast.ana(), Sharing.USERS, cast.ben(), cast.clara());
    cast.ben().post("/me/devices", phone.subscription("Phone"));
    Bell.only(cast.ben(), "unassigned.desktop", "assigned.email");
  }

  @BeforeEach
  void couriersRest() {
    pushCourier.stop();
    mailCourier.stop();
  }

  @AfterEach
  void couriersGoOn() {
    for (var courier : List.of(pushCourier, mailCourier)) {
      if (!courier.isRunning()) {
        courier.start();
      }
    }
  }

  @Test
  void aPushInTheHandsOfADeadCourierIsSentWhenItsLeaseIsOverAndThenNotAgain() {
    writes();
    awaits("unassigned push held on-its-way");
    assertThat(pushesDue()).hasSize(1);
    assertThat(pushesDue()).isEmpty();
    pushCourier.start();
    assertThat(phone.pushes()).isEmpty();

    clock.forward(Duration.ofMinutes(1));

    awaits("unassigned push sent");
    clock.forward(Duration.ofMinutes(2));
    assertThat(pushesDue()).isEmpty();
    assertThat(phone.pushes()).hasSize(1);
  }

  @Test
  void aPushThatWasSentAndNotRecordedTakesItsOwnPlaceOnTheDevice() {
    var id = writes();
    awaits("unassigned push held on-its-way");
    var job = pushesDue().getFirst();
    var to =
        tenant.in(
            cast.companyId(),
            tx -> devices.subscription(tx, cast.ben().id(), job.device()).orElseThrow());
    pushPost.send(
        to,
        new Notification(
            job.notification(), Event.UNASSIGNED, id, "+1", "Hi", null, "", 1, clock.instant()));
    pushCourier.start();

    clock.forward(Duration.ofMinutes(1));

    awaits("unassigned push sent");
    assertThat(phone.pushes())
        .hasSize(2)
        .allSatisfy(push -> {
          assertThat(push.headers().getFirst("Topic")).isEqualTo(Long.toString(id));
          assertThat(push.data().at("/id").asLong()).isEqualTo(job.notification());
        });
  }

  @Test
  void aMailInTheHandsOfADeadCourierIsSentWhenItsLeaseIsOverAndThenNotAgain() {
    isAssigned();
    assertThat(mailsDue()).hasSize(1);
    assertThat(mailsDue()).isEmpty();
    mailCourier.start();
    assertThat(MailStandIn.to(cast.ben().email())).isEmpty();

    clock.forward(Duration.ofMinutes(3));

    awaits("assigned email sent");
    clock.forward(Duration.ofMinutes(4));
    assertThat(mailsDue()).isEmpty();
    assertThat(MailStandIn.to(cast.ben().email())).hasSize(1);
  }

  @Test
  void aMailThatWasSentAndNotRecordedComesAgainUnderTheSameMessageId() throws Exception {
    isAssigned();
    var jobs = mailsDue();
    var letter =
        tenant.in(
            cast.companyId(),
            tx -> {
              var drafts = List.copyOf(writing.drafts(tx, jobs).values());
              return writing.letter(tx, cast.ben().id(), jobs, drafts).orElseThrow();
            });
    mailPost.send(letter.mail());
    mailCourier.start();

    clock.forward(Duration.ofMinutes(3));

    awaits("assigned email sent");
    var sent = MailStandIn.to(cast.ben().email());
    assertThat(sent).hasSize(2);
    assertThat(id(sent.getFirst())).isEqualTo(id(sent.getLast())).isEqualTo(letter.id());
  }

  private static String id(Message mail) throws MessagingException {
    return mail.getHeader("Message-ID")[0];
  }

  private long writes() {
    return mailroom.customerWrites(cast.companyId(), shop, "+1", "Hi");
  }

  private void isAssigned() {
    mailroom.assigns(cast.clara(), writes(), cast.ben());
    awaits("assigned email held on-its-way");
  }

  private List<PushQueue.Job> pushesDue() {
    return tenant.in(cast.companyId(), tx -> pushes.claim(tx, 10));
  }

  private List<MailQueue.Job> mailsDue() {
    return tenant.in(cast.companyId(), mails::claim);
  }

  private void awaits(String line) {
    await().untilAsserted(() -> assertThat(Bell.lines(cast.ben())).contains(line));
  }
}
