package app.parley.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.Member;
import app.parley.ParleyTest;
import app.parley.channels.Sharing;
import app.parley.conversations.Announcements.Announced;
import app.parley.conversations.Content;
import app.parley.conversations.Incoming;
import app.parley.feed.Feed;
import app.parley.platform.Ids;
import app.parley.platform.SettingsReading;
import app.parley.platform.Tenant;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** N2 and N5: who is told of what, as the ledger has it. */
@ParleyTest
class NotifierTest {
  private final Cast cast;
  private final Mailroom mailroom;
  private final Clock clock;
  private final long shop;

  @Autowired
  NotifierTest(Casting casting, Mailroom mailroom, Clock clock) {
    this.cast = casting.cast();
    this.mailroom = mailroom;
    this.clock = clock;
    this.shop = mailroom.channel(cast.ana(), Sharing.USERS, cast.ben(), cast.clara());
  }

  @Test
  void aMessageThatNobodyHasIsToldToAllWithAccessAndToNobodyElse() {
    mailroom.customerWrites(cast.companyId(), shop, "+1", "Hi");

    for (var member : new Member[] {cast.ana(), cast.ben(), cast.clara()}) {
      assertThat(Bell.awaits(member, 1)).containsExactly("unassigned desktop skipped no-open-tab");
    }
    assertThat(Bell.lines(cast.dev())).isEmpty();
    assertThat(Bell.lines(cast.hana())).isEmpty();
  }

  @Test
  void aMessageIsMineForItsAssigneeAndOthersForTheRest() {
    Bell.only(cast.clara(), "others.desktop", "mine.desktop");
    Bell.only(cast.ana(), "unassigned.desktop", "mine.desktop");
    Bell.only(cast.ben(), "mine.desktop", "others.desktop");
    var id = mailroom.customerWrites(cast.companyId(), shop, "+1", "Hi");
    Bell.awaits(cast.ana(), 1);
    mailroom.assigns(cast.ana(), id, cast.ben());

    mailroom.customerWrites(cast.companyId(), shop, "+1", "Anybody?");

    assertThat(Bell.awaits(cast.ben(), 1)).containsExactly("mine desktop skipped no-open-tab");
    assertThat(Bell.awaits(cast.clara(), 1)).containsExactly("others desktop skipped no-open-tab");
    assertThat(Bell.lines(cast.ana())).hasSize(1);
  }

  @Test
  void whoIsGivenAConversationIsToldUnlessTheyTookIt() {
    var id = mailroom.customerWrites(cast.companyId(), shop, "+1", "Hi");
    Bell.awaits(cast.clara(), 1);
    mailroom.assigns(cast.clara(), id, cast.clara());
    mailroom.assigns(cast.clara(), id, cast.ben());

    assertThat(Bell.awaits(cast.ben(), 3)).contains("assigned desktop skipped no-open-tab");
    assertThat(Bell.lines(cast.clara())).hasSize(1);
  }

  @Test
  void whatIsNoNewMessageIsToldToNobody() {
    Bell.only(cast.ben(), "mine.desktop", "others.desktop", "unassigned.desktop");
    Bell.only(cast.clara(), "mine.desktop", "others.desktop", "unassigned.desktop");
    var id = mailroom.customerWrites(cast.companyId(), shop, "+1", "Hi");
    Bell.awaits(cast.ben(), 1);
    var path = "/conversations/" + id + "/messages";
    var now = clock.instant();
    var echo = new Incoming.Echo("+1", "e-" + Ids.next(), now, Content.text("By phone"), null);
    mailroom.arrives(cast.companyId(), shop, echo, now);
    cast.clara().post(path, Map.of("clientId", "c-1", "text", "Hello"));
    cast.clara().post(path, Map.of("clientId", "c-2", "text", "A note", "note", true));
    mailroom.closes(cast.clara(), id);

    mailroom.customerWrites(cast.companyId(), shop, "+2", "Somebody else");

    Bell.awaits(cast.ben(), 2);
    assertThat(Bell.awaits(cast.clara(), 2)).allMatch(line -> line.startsWith("unassigned"));
  }

  @Test
  void whatIsSwitchedOffHasNoLine() {
    Bell.only(cast.ben());
    Bell.only(cast.clara(), "unassigned.email");
    mailroom.customerWrites(cast.companyId(), shop, "+1", "Hi");

    Bell.awaits(cast.ana(), 1);
    assertThat(Bell.awaits(cast.clara(), 1)).containsExactly("unassigned email held gathering");
    assertThat(Bell.lines(cast.ben())).isEmpty();
  }

  @Test
  void aTransactionThatFailsTellsNothingAndTakingTheSameAgainAddsNothing(
      @Autowired Tenant tenant, @Autowired Feed feed, @Autowired Notifier notifier) {
    mailroom.customerWrites(cast.companyId(), shop, "+1", "Hi");
    Bell.awaits(cast.ben(), 1);
    long end = tenant.in(cast.companyId(), feed::position);
    assertThat(end).isPositive();

    tenant.run(cast.companyId(), tx -> notifier.follow(tx, feed.after(tx, 0, 500)));
    assertThat(Bell.lines(cast.ben())).hasSize(1);

    var other = mailroom.channel(cast.ana(), Sharing.USERS, cast.dev());
    var id = mailroom.customerWrites(cast.companyId(), other, "+2", "Hi");
    Bell.awaits(cast.dev(), 1);
    mailroom.deletes(cast.ana(), id);
    assertThatThrownBy(() ->
            tenant.run(
                cast.companyId(),
                tx -> {
                  notifier.follow(tx, feed.after(tx, 0, 500));
                  throw new IllegalStateException("The power is out");
                }))
        .hasMessage("The power is out");
    assertThat(Bell.lines(cast.dev())).isEmpty();
    await().until(() -> Bell.lines(cast.ana()).size() == 1);
  }

  @Test
  void withoutAMailServerTheLedgerSaysSo(@Autowired Tenant tenant) {
    var settings = SettingsReading.of(Map.of(), Path.of("target", "no.properties"));
    var mails = new Mails(new MailQueue(clock), settings);
    var news = new Announced(1, 1, shop, 1, false, null, null, null, "Marta", "Hi");
    var telling = new Telling(1, cast.ben().id(), Event.UNASSIGNED, news);

    var entries = tenant.in(cast.companyId(), tx -> mails.tell(tx, List.of(telling)));

    assertThat(entries.getFirst().verdict()).isEqualTo(Verdict.MAIL_NOT_CONFIGURED);
  }
}
