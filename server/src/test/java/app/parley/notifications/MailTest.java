package app.parley.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.Member;
import app.parley.ParleyTest;
import app.parley.SettableClock;
import app.parley.channels.Sharing;
import app.parley.platform.mail.MailStandIn;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** N4: what is mailed, when, and what is not. */
@ParleyTest
class MailTest {
  private static final Duration QUIET = Duration.ofMinutes(3);

  private final Cast cast;
  private final Casting casting;
  private final Mailroom mailroom;
  private final SettableClock clock;
  private final long shop;

  @Autowired
  MailTest(Casting casting, Mailroom mailroom, SettableClock clock) {
    this.casting = casting;
    this.cast = casting.cast();
    this.mailroom = mailroom;
    this.clock = clock;
    this.shop = mailroom.channel(cast.ana(), Sharing.USERS, cast.ben(), cast.clara());
    Bell.only(cast.ben(), "mine.email", "assigned.email");
  }

  @Test
  void anAssignmentIsMailedAtOnceWithATextAPageAndALink() throws Exception {
    var id = given("Is the roaster <b>still</b> there?");

    var mail = mails(cast.ben(), 1).getFirst();
    assertThat(mail.getSubject()).isEqualTo("Clara Martin assigned +1 to you (Pigeon loft)");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(part(mail, 0)).contains("/leads/messaging/" + id);
    assertThat(part(mail, 1)).contains("/leads/messaging/" + id + "\">Open the conversation</a>");
    awaits("assigned email sent");
  }

  @Test
  void whatIsNewIsMailedAsOneWhenTheConversationIsQuiet() throws Exception {
    var id = mine();
    writes("+1", "Is the roaster <b>still</b> there?");
    awaits("mine email held gathering");
    clock.forward(QUIET.minusSeconds(60));
    writes("+1", "Hello?");
    await().until(() -> Bell.lines(cast.ben()).size() == 3);
    clock.forward(QUIET.minusSeconds(60));
    writes("+1", "Well then");
    await().until(() -> Bell.lines(cast.ben()).size() == 4);
    assertThat(MailStandIn.to(cast.ben().email())).hasSize(1);

    clock.forward(QUIET);

    var mail = mails(cast.ben(), 2).getLast();
    assertThat(mail.getSubject()).isEqualTo("New messages from +1 (Pigeon loft)");
    assertThat(part(mail, 0))
        .containsSubsequence("Is the roaster <b>still</b> there?", "Hello?", "Well then")
        .doesNotContain("The first");
    assertThat(part(mail, 1)).contains("Is the roaster &lt;b&gt;still&lt;/b&gt; there?");
    assertThat(id).isPositive();
    await().until(() -> Bell.lines(cast.ben()).stream().allMatch(line -> line.endsWith("sent")));
  }

  @Test
  void nobodyWaitsLongerThanAQuarterOfAnHour() {
    mine();
    for (int i = 0; i < 8; i++) {
      writes("+1", "Message " + i);
      int lines = i + 2;
      await().until(() -> Bell.lines(cast.ben()).size() == lines);
      clock.forward(Duration.ofMinutes(2));
    }

    await().until(() -> MailStandIn.to(cast.ben().email()).size() == 2);
  }

  @Test
  void whatWasReadMeanwhileIsNotMailed() {
    var id = mine();
    writes("+1", "One more thing");
    awaits("mine email held gathering");
    var last = cast.ben().get("/conversations/" + id + "/messages").at("/items/0/id");
    mailroom.reads(cast.ben(), id, last);

    clock.forward(QUIET);

    awaits("mine email skipped read");
    assertThat(MailStandIn.to(cast.ben().email())).hasSize(1);
  }

  @Test
  void whatWasReadOnlyInPartIsMailed() throws Exception {
    var id = mine();
    writes("+1", "One more thing");
    awaits("mine email held gathering");
    var read = cast.ben().get("/conversations/" + id + "/messages").at("/items/0/id");
    writes("+1", "And another");
    await().until(() -> Bell.lines(cast.ben()).size() == 3);
    mailroom.reads(cast.ben(), id, read);

    clock.forward(QUIET);

    assertThat(part(mails(cast.ben(), 2).getLast(), 0)).contains("And another");
  }

  @Test
  void whoGotThirtyMailsWithinAnHourGetsTheRestAsOne() throws Exception {
    Bell.only(cast.ben(), "assigned.email");
    for (int i = 0; i < MailCourier.MOST_AN_HOUR + 3; i++) {
      var id = writes("+" + (100 + i), "Hi");
      mailroom.assigns(cast.clara(), id, cast.ben());
    }
    awaits("assigned email held digest", 3);
    awaits("assigned email sent", MailCourier.MOST_AN_HOUR);

    clock.forward(Duration.ofHours(1));

    var digest = mails(cast.ben(), MailCourier.MOST_AN_HOUR + 1).getLast();
    assertThat(digest.getSubject()).isEqualTo("News in 3 conversations");
    await().until(() -> Bell.lines(cast.ben()).stream().allMatch("assigned email sent"::equals));
  }

  @Test
  void oneClickInAMailProgramEndsMailsOfThatKindAndALookDoesNot() throws Exception {
    var mail = assigned();
    var address = mail.getHeader("List-Unsubscribe")[0].replaceAll("[<>]", "");
    var path = "//" + address.substring(address.indexOf("unsubscribe/"));
    var program = casting.stranger();

    assertThat(program.get(path).status()).isEqualTo(303);
    assertThat(program.get(path).header("Location")).endsWith("/leads/messaging?notifications");
    assertThat(isOn("assigned")).isTrue();
    assertThat(program.post(path, "List-Unsubscribe=One-Click").status()).isEqualTo(204);
    assertThat(isOn("assigned")).isFalse();
    assertThat(isOn("mine")).isTrue();
    assertThat(program.post(path + "x", "").status()).isEqualTo(404);
    assertThat(program.post("//unsubscribe/x", "").status()).isEqualTo(404);
  }

  @Test
  void aTrialMailArrives() throws Exception {
    var result = cast.ben().post("/me/notifications/test", Map.of("transport", "email"));

    assertThat(result.at("/outcome")).isEqualTo("sent");
    assertThat(mails(cast.ben(), 1).getFirst().getSubject())
        .isEqualTo("New messages from Parley (Test notification)");
    var check = cast.ben().get("/me/notification-check").json();
    assertThat(check.at("/mail/configured").booleanValue()).isTrue();
    assertThat(check.at("/mail/lastError").isNull()).isTrue();
  }

  @Test
  void aMailIsInTheLanguageThatItsReaderChose() throws Exception {
    cast.ben().patch("/me/preferences", Map.of("language", "de"));

    var mail = assigned();

    assertThat(mail.getSubject())
        .isEqualTo("Clara Martin hat Ihnen die Unterhaltung mit +1 zugewiesen (Pigeon loft)");
    assertThat(part(mail, 1)).contains("<html lang=\"de\">", "Unterhaltung öffnen");
  }

  private Message assigned() {
    given("The first");
    return mails(cast.ben(), 1).getFirst();
  }

  /** A conversation that is Ben's, and he knows. */
  private long mine() {
    var id = given("The first");
    mails(cast.ben(), 1);
    awaits("assigned email sent");
    return id;
  }

  /** Of a message that was told before Ben got its conversation, and so was not his. */
  private long given(String text) {
    var id = writes("+1", text);
    Bell.awaits(cast.clara(), 1);
    mailroom.assigns(cast.clara(), id, cast.ben());
    return id;
  }

  private void awaits(String newest) {
    await().until(() -> Bell.lines(cast.ben()).getFirst(), newest::equals);
  }

  private void awaits(String line, long times) {
    await().until(() -> Bell.lines(cast.ben()).stream().filter(line::equals).count() == times);
  }

  private boolean isOn(String event) {
    return cast.ben()
        .get("/me/notification-preferences")
        .json()
        .at("/events/" + event + "/email")
        .booleanValue();
  }

  private long writes(String address, String text) {
    return mailroom.customerWrites(cast.companyId(), shop, address, text);
  }

  private static List<Message> mails(Member user, int many) {
    return await().until(() -> MailStandIn.to(user.email()), found -> found.size() == many);
  }

  private static String part(Message mail, int index) throws MessagingException, IOException {
    return (String) ((MimeMultipart) mail.getContent()).getBodyPart(index).getContent();
  }
}
