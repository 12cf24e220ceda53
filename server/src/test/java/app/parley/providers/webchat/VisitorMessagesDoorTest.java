package app.parley.providers.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.ParleyTest;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a visitor writes is in the inbox once, and only they see it and what is answered. */
@ParleyTest
class VisitorMessagesDoorTest {
  private final Shop shop;
  private final Mailroom mailroom;

  @Autowired
  VisitorMessagesDoorTest(Casting casting, Mailroom mailroom) {
    shop = Shop.open(casting.cast(), casting.stranger());
    this.mailroom = mailroom;
  }

  @Test
  void whatAVisitorWritesIsSoonInTheInbox() {
    var written = shop.writes(shop.someone(), "c1", "Is the decaf water-processed?");

    assertThat(written.status()).isEqualTo(200);
    assertThat(written.at("/from")).isEqualTo("visitor");
    assertThat(written.at("/id")).isEqualTo("c1");
    await()
        .untilAsserted(
            () -> assertThat(shop.thread()).containsExactly("Is the decaf water-processed?"));
    assertThat(shop.cast().ana().get("/conversations/" + shop.conversation()).at("/replyUntil"))
        .isEmpty();
  }

  @Test
  void theSameClientIdIsTheSameMessageAlsoWhenBothComeAtOnce() {
    var someone = shop.someone();
    var twice =
        IntStream.range(0, 2)
            .mapToObj(_ -> CompletableFuture.supplyAsync(() -> shop.writes(someone, "c1", "Once")))
            .toList();
    twice.forEach(CompletableFuture::join);
    shop.writes(someone, "c1", "Once");
    shop.writes(someone, "c2", "Twice");

    await().untilAsserted(() -> assertThat(shop.thread()).containsExactly("Twice", "Once"));
    assertThat(twice.getFirst().join().json()).isEqualTo(twice.getLast().join().json());
    assertThat(someone.get(shop.door("/messages")).json().at("/items")).hasSize(2);
  }

  @Test
  void aReplyStandsInTheVisitorsWindowWithItsAuthorsFirstName() {
    var someone = shop.someone();
    shop.writes(someone, "c1", "Hello");
    await().until(() -> !shop.conversation().isEmpty());

    shop.replies("r1", "Hello, how can we help?");

    await()
        .untilAsserted(() -> {
          var lines = someone.get(shop.door("/messages"));
          assertThat(lines.at("/items/0/text")).isEqualTo("Hello, how can we help?");
          assertThat(lines.at("/items/0/author")).isEqualTo("Ben");
          assertThat(lines.at("/items/0/from")).isEqualTo("team");
        });
    await().untilAsserted(() -> assertThat(shop.statusOfReply()).isEqualTo("sent"));
  }

  @Test
  void whatIsForTheTeamIsNeverInTheVisitorsWindow() {
    var someone = shop.someone();
    shop.writes(someone, "c1", "Hello");
    await().until(() -> !shop.conversation().isEmpty());
    var thread = "/conversations/" + shop.conversation();
    shop.cast()
        .ben()
        .post(thread + "/messages", Map.of("clientId", "n1", "text", "A regular", "note", true));
    shop.cast().ben().post(thread + "/close", Map.of());
    shop.writes(someone, "c2", "Still there?");
    await().untilAsserted(() -> assertThat(shop.thread()).contains("Still there?", "A regular"));

    assertThat(someone.get(shop.door("/messages")).text()).doesNotContain("regular", "closed");
    assertThat(someone.get(shop.door("/messages")).json().at("/items")).hasSize(2);
  }

  @Test
  void whatAReaderSawIsDeliveredAndThenRead() {
    var someone = shop.someone();
    shop.writes(someone, "c1", "Hello");
    await().until(() -> !shop.conversation().isEmpty());
    shop.replies("r1", "Hi");
    await().untilAsserted(() -> assertThat(shop.statusOfReply()).isEqualTo("sent"));

    assertThat(someone.post(shop.door("/delivered"), Map.of("upTo", 2)).status()).isEqualTo(204);
    await().untilAsserted(() -> assertThat(shop.statusOfReply()).isEqualTo("delivered"));
    assertThat(someone.post(shop.door("/read"), Map.of("upTo", 2)).status()).isEqualTo(204);
    await().untilAsserted(() -> assertThat(shop.statusOfReply()).isEqualTo("read"));
  }

  @Test
  void historyComesInPages() {
    var someone = shop.someone();
    IntStream.range(0, 30).forEach(i -> shop.writes(someone, "c" + i, "Line " + i));
    await().until(() -> !shop.conversation().isEmpty());
    shop.replies("r1", "So many");
    await().untilAsserted(() -> assertThat(shop.statusOfReply()).isEqualTo("sent"));

    var newest = someone.get(shop.door("/messages"));
    var older = someone.get(shop.door("/messages?before=" + newest.at("/next")));
    assertThat(newest.json().at("/items")).hasSize(30);
    assertThat(older.json().at("/items")).hasSize(1);
    assertThat(older.at("/items/0/text")).isEqualTo("Line 0");
    assertThat(older.json().get("next").isNull()).isTrue();
  }

  @Test
  void tooMuchAtOnceHasToWait() {
    var someone = shop.someone();
    IntStream.range(0, VisitorRate.MESSAGES_A_MINUTE)
        .forEach(i -> shop.writes(someone, "c" + i, "Quick"));
    IntStream.range(0, 10).forEach(i -> shop.writes(someone, "d" + i, "Quicker"));

    var refused = shop.writes(someone, "last", "Quickest");

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("Retry-After")).isNotEmpty();
    assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo(Shop.ORIGIN);
  }

  @Test
  void badInputIsRefusedByItsFields() {
    var someone = shop.someone();

    var refused = shop.writes(someone, "no spaces", " ");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("clientId", "Write something");
    assertThat(shop.writes(someone, "c1", "x".repeat(5_001)).status()).isEqualTo(400);
    assertThat(shop.writes(someone, "c1", "x".repeat(2_000_000)).status()).isEqualTo(413);
    assertThat(someone.get(shop.door("/messages?before=x")).status()).isEqualTo(400);
  }

  @Test
  void aDeletedConversationIsEmptyForTheVisitorTooAndBeginsAnew() {
    var someone = shop.someone();
    shop.writes(someone, "c1", "Forget this");
    await().until(() -> !shop.conversation().isEmpty());
    var deleted = shop.conversation();
    mailroom.deletes(shop.cast().ana(), Long.parseLong(deleted));

    assertThat(someone.get(shop.door("/messages")).json().at("/items")).isEmpty();

    shop.writes(someone, "c2", "Hello again");
    await().untilAsserted(() -> assertThat(shop.thread()).containsExactly("Hello again"));
    assertThat(shop.conversation()).isNotEqualTo(deleted);
  }
}
