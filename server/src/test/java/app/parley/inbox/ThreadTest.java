package app.parley.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.ParleyTest;
import app.parley.channels.Sharing;
import app.parley.conversations.Content;
import app.parley.conversations.Content.AttachmentKind;
import app.parley.conversations.Incoming;
import app.parley.conversations.MessageKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How the messages of a thread are read. */
@ParleyTest
class ThreadTest {
  private static final String MILA = "+4915200001";
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private final Cast cast;
  private final Mailroom mailroom;
  private final long shop;

  @Autowired
  ThreadTest(Casting casting, Mailroom mailroom) {
    this.cast = casting.cast();
    this.mailroom = mailroom;
    this.shop = mailroom.channel(cast.ana(), Sharing.COMPANY);
  }

  @Test
  void aThreadIsReadBackwardsPageByPage() {
    long id = 0;
    for (var minute = 0; minute < 7; minute++) {
      id = says("m" + minute, Content.text("minute " + minute), null, minute);
    }
    var seen = new ArrayList<String>();
    var next = "";
    do {
      var page = cast.ben().get("/conversations/" + id + "/messages?limit=3" + next);
      page.json().at("/items").forEach(message -> seen.add(message.at("/text").asString()));
      next = page.at("/next").isEmpty() ? "" : "&before=" + page.at("/next");
    } while (!next.isEmpty());

    assertThat(seen)
        .containsExactly(
            "minute 6", "minute 5", "minute 4", "minute 3", "minute 2", "minute 1", "minute 0");
    assertThat(cast.ben().get("/conversations/" + id + "/messages?before=x").problem())
        .isEqualTo("invalid-request");
  }

  @Test
  void aMessageShowsItsWriterItsTimeAndWhatItAnswers() {
    says("m1", Content.text("Two bags?"), null, 0);
    var message = newest(says("m2", Content.text("Or three"), "m1", 1));

    assertThat(message.at("/items/0/author/type")).isEqualTo("participant");
    assertThat(message.at("/items/0/author/name")).isEqualTo("Mila Novak");
    assertThat(message.at("/items/0/status")).isEqualTo("received");
    assertThat(message.at("/items/0/at")).isEqualTo("2026-11-20T12:01:00Z");
    assertThat(message.at("/items/0/replyTo/text")).isEqualTo("Two bags?");
    assertThat(message.at("/items/0/replyTo/authorName")).isEqualTo("Mila Novak");
    assertThat(message.at("/items/0/replyTo/id")).isEqualTo(message.at("/items/1/id"));
  }

  @Test
  void attachmentsStandInTheirOrderAndWithoutAnAddressUntilTheirBytesAreKept() {
    var photo =
        new Content.Attached(
            AttachmentKind.IMAGE, "bag.jpg", "image/jpeg", "https://cdn.example/1");
    var invoice =
        new Content.Attached(AttachmentKind.FILE, "invoice.pdf", null, "https://cdn.example/2");
    var content =
        new Content(MessageKind.ATTACHMENTS, null, List.of(photo, invoice), null, null, List.of());
    var thread = newest(says("m1", content, null, 0));

    assertThat(thread.at("/items/0/kind")).isEqualTo("attachments");
    assertThat(thread.at("/items/0/attachments/0/kind")).isEqualTo("image");
    assertThat(thread.at("/items/0/attachments/0/name")).isEqualTo("bag.jpg");
    assertThat(thread.at("/items/0/attachments/1/name")).isEqualTo("invoice.pdf");
    assertThat(thread.json().at("/items/0/attachments/0/url").isNull()).isTrue();
    assertThat(thread.text()).doesNotContain("cdn.example");
    assertThat(cast.ben().get("/conversations").at("/items/0/lastMessage/attachment/kind"))
        .isEqualTo("image");
  }

  @Test
  void aPlaceOnTheMapAndReactionsAreShown() {
    var roastery = new Content.Location(48.2, 16.37, "Roastery", null);
    var content = new Content(MessageKind.LOCATION, null, List.of(), roastery, null, List.of());
    says("m1", content, null, 0);
    var reaction = new Incoming.Reaction(MILA, "m1", "👍", NOON);
    var thread = newest(mailroom.arrives(cast.companyId(), shop, reaction, NOON));

    assertThat(thread.json().at("/items/0/location/latitude").asDouble()).isEqualTo(48.2);
    assertThat(thread.at("/items/0/location/name")).isEqualTo("Roastery");
    assertThat(thread.at("/items/0/reactions/0/emoji")).isEqualTo("👍");
    assertThat(thread.at("/items/0/reactions/0/by")).isEqualTo("Mila Novak");
  }

  @Test
  void aRemovedMessageShowsThatItWasThereAndNothingMore() {
    says("m1", Content.text("my secret number"), null, 0);
    var removal = new Incoming.Removal(MILA, "m1", NOON.plusSeconds(60));
    var id = mailroom.arrives(cast.companyId(), shop, removal, NOON.plusSeconds(61));

    var thread = newest(id);
    assertThat(thread.at("/items/0/removedAt")).isEqualTo("2026-11-20T12:01:00Z");
    assertThat(thread.json().at("/items/0/text").isNull()).isTrue();
    assertThat(thread.text() + cast.ben().get("/conversations").text()).doesNotContain("secret");
  }

  @Test
  void whatHappenedToTheConversationStandsInTheThread() {
    var id = says("m1", Content.text("hello"), null, 0);
    mailroom.assigns(cast.ana(), id, cast.ben());

    var thread = newest(id);
    assertThat(thread.at("/items/0/kind")).isEqualTo("system");
    assertThat(thread.at("/items/0/author/type")).isEqualTo("system");
    assertThat(thread.at("/items/0/system/event")).isEqualTo("assigned");
    assertThat(thread.at("/items/0/system/by")).isEqualTo("Ana Ruiz");
    assertThat(thread.at("/items/0/system/subject")).isEqualTo("Ben Okafor");
    assertThat(cast.ben().get("/conversations").at("/items/0/assignee/name"))
        .isEqualTo("Ben Okafor");
  }

  private Answer newest(long conversation) {
    return cast.ben().get("/conversations/" + conversation + "/messages");
  }

  private long says(String providerId, Content content, @Nullable String replyTo, int minute) {
    var at = NOON.plusSeconds(60L * minute);
    var message = new Incoming.Message(MILA, "Mila Novak", providerId, at, content, replyTo, true);
    return mailroom.arrives(cast.companyId(), shop, message, at);
  }
}
