package app.parley.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.ParleyTest;
import app.parley.SettableClock;
import app.parley.channels.Sharing;
import app.parley.conversations.Delivery.Failure;
import app.parley.conversations.Sendings;
import app.parley.platform.Tenant;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** S1: what a channel's health counts as failed can be looked at one by one. */
@ParleyTest
class FailedRepliesDoorTest {
  private final Cast cast;
  private final Mailroom mailroom;
  private final Sendings sendings;
  private final Tenant tenant;
  private final SettableClock clock;
  private final long shop;
  private final String failures;
  private final String messages;
  private final String conversation;

  @Autowired
  FailedRepliesDoorTest(
      Casting casting, Mailroom mailroom, Sendings sendings, Tenant tenant, SettableClock clock) {
    this.cast = casting.cast();
    this.mailroom = mailroom;
    this.sendings = sendings;
    this.tenant = tenant;
    this.clock = clock;
    shop = mailroom.channel(cast.ben(), Sharing.COMPANY);
    failures = "/channels/" + shop + "/failures";
    conversation = Long.toString(mailroom.customerWrites(cast.companyId(), shop, "+1", "Hi"));
    messages = "/conversations/" + conversation + "/messages";
  }

  @Test
  void eachSaysWhyAndToWhomUntilItIsSentAgain() {
    replies("c-0");
    var failed = fails(replies("c-1"));

    var item = cast.ana().get(failures);
    assertThat(item.json().at("/items")).hasSize(1);
    assertThat(item.at("/items/0/messageId")).isEqualTo(failed);
    assertThat(item.at("/items/0/detail")).isEqualTo("This person is not available right now.");
    assertThat(item.at("/items/0/conversation/id")).isEqualTo(conversation);
    assertThat(item.at("/items/0/conversation/name")).isEqualTo("+1");

    cast.ana().post(messages + "/" + failed + "/retry", "");
    assertThat(cast.ana().get(failures).json().at("/items")).isEmpty();
  }

  @Test
  void whatWasTakenAwayIsNoFailureAnyMore() {
    var failed = fails(replies("c-1"));
    cast.ben().delete(messages + "/" + failed);

    assertThat(cast.ana().get(failures).json().at("/items")).isEmpty();
    assertThat(cast.ana().get("/channels/" + shop + "/health").at("/week/failed")).isEqualTo("0");
  }

  @Test
  void whoMaySeeTheChannelButNotItsConversationsLearnsTheReasonAlone() {
    fails(replies("c-1"));
    mailroom.share(cast.ben(), shop, Sharing.PRIVATE);

    var item = cast.ana().get(failures);
    assertThat(item.at("/items/0/code")).isEqualTo("551");
    assertThat(item.json().at("/items/0/conversation").isNull()).isTrue();
    assertThat(item.text()).doesNotContain(conversation, "+1");
  }

  @Test
  void theyComePageByPageThoseWrittenLastFirst() {
    var first = fails(replies("c-1"));
    clock.forward(Duration.ofSeconds(1));
    var second = fails(replies("c-2"));

    var page = cast.ana().get(failures + "?limit=1");
    assertThat(page.at("/items/0/messageId")).isEqualTo(second);
    var next = cast.ana().get(failures + "?limit=1&cursor=" + page.at("/next"));
    assertThat(next.at("/items/0/messageId")).isEqualTo(first);
    assertThat(next.json().at("/next").isNull()).isTrue();
    assertThat(cast.ana().get(failures + "?cursor=x").status()).isEqualTo(400);
  }

  @Test
  void afterAWeekTheyAreHistory() {
    fails(replies("c-1"));
    clock.forward(Duration.ofDays(7).plusSeconds(1));

    assertThat(cast.ana().get(failures).json().at("/items")).isEmpty();
  }

  @Test
  void theyAreForAccountSettingsOfTheSameCompany() {
    assertThat(cast.ben().get(failures).status()).isEqualTo(403);
    assertThat(cast.hana().get(failures).status()).isEqualTo(404);
  }

  private Answer replies(String clientId) {
    return cast.ben().post(messages, Map.of("clientId", clientId, "text", "Hello"));
  }

  /** Gives the message. */
  private String fails(Answer reply) {
    var why = new Failure("551", "This person is not available right now.");
    var id = reply.at("/id");
    tenant.run(
        cast.companyId(), tx -> sendings.failed(tx, Long.parseLong(id), why, clock.instant()));
    return id;
  }
}
