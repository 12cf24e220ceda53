package app.parley.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.ParleyTest;
import app.parley.channels.Sharing;
import app.parley.conversations.Delivery;
import app.parley.conversations.Delivery.Failure;
import app.parley.conversations.Incoming;
import app.parley.conversations.Sendings;
import app.parley.platform.Tenant;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** I5: a reply that the customer never got can be taken away, and nothing else of the thread. */
@ParleyTest
class TakingAwayTest {
  private final Cast cast;
  private final Mailroom mailroom;
  private final Sendings sendings;
  private final Tenant tenant;
  private final Clock clock;
  private final long shop;
  private final String conversation;
  private final String messages;

  @Autowired
  TakingAwayTest(
      Casting casting, Mailroom mailroom, Sendings sendings, Tenant tenant, Clock clock) {
    this.cast = casting.cast();
    this.mailroom = mailroom;
    this.sendings = sendings;
    this.tenant = tenant;
    this.clock = clock;
    shop = mailroom.channel(cast.ana(), Sharing.COMPANY);
    conversation = "/conversations/" + mailroom.customerWrites(cast.companyId(), shop, "+1", "Hi");
    messages = conversation + "/messages";
  }

  @Test
  void onlyAReplyThatFailedIsTakenAwayAndTheListShowsWhatStoodBefore() {
    var reply = replies("c-1", "Nobody reads this");
    assertThat(cast.clara().delete(path(reply)).problem()).isEqualTo("conflict");

    fails(reply);
    assertThat(cast.ben().get(conversation).at("/lastMessage/status")).isEqualTo("failed");
    assertThat(cast.clara().delete(path(reply)).status()).isEqualTo(204);

    assertThat(thread().at("/0/text").isNull()).isTrue();
    assertThat(cast.ben().get(conversation).at("/lastMessage/text")).isEqualTo("Hi");
    assertThat(cast.ben().post(path(reply) + "/retry", "").status()).isEqualTo(404);
  }

  @Test
  void aReplyThatGotThroughAllTheSameIsThereAgain() {
    var reply = replies("c-1", "Here after all");
    fails(reply);
    cast.ben().delete(path(reply));

    var delivered =
        new Incoming.Status(
            "+1",
            "pm-" + reply.at("/id"),
            reply.at("/id"),
            Delivery.DELIVERED,
            null,
            clock.instant());
    mailroom.arrives(cast.companyId(), shop, delivered, clock.instant());

    assertThat(thread().at("/0/text").asString()).isEqualTo("Here after all");
    assertThat(thread().at("/0/status").asString()).isEqualTo("delivered");
    assertThat(thread().at("/0/removedAt").isNull()).isTrue();
  }

  @Test
  void theCustomersMessagesAreNotOursToChangeOrTakeAway() {
    var first = messages + "/" + thread().at("/0/id").asString();

    assertThat(cast.ben().patch(first, Map.of("text", "x")).status()).isEqualTo(403);
    assertThat(cast.ben().delete(first).status()).isEqualTo(403);
    assertThat(thread().at("/0/text").asString()).isEqualTo("Hi");
  }

  private Answer replies(String clientId, String text) {
    return cast.ben().post(messages, Map.of("clientId", clientId, "text", text));
  }

  private void fails(Answer reply) {
    var why = new Failure("551", "This person is not available right now.");
    tenant.run(
        cast.companyId(),
        tx -> sendings.failed(tx, Long.parseLong(reply.at("/id")), why, clock.instant()));
  }

  private String path(Answer message) {
    return messages + "/" + message.at("/id");
  }

  private JsonNode thread() {
    return cast.ana().get(messages).json().at("/items");
  }
}
