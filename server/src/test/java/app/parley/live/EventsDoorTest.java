package app.parley.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.Member;
import app.parley.ParleyTest;
import app.parley.channels.Sharing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyTest
class EventsDoorTest {
  private final Cast cast;
  private final Casting casting;
  private final Mailroom mailroom;
  private final long shop;

  @Autowired
  EventsDoorTest(Casting casting, Mailroom mailroom) {
    this.cast = casting.cast();
    this.casting = casting;
    this.mailroom = mailroom;
    this.shop = mailroom.channel(cast.ana(), Sharing.COMPANY);
  }

  @Test
  void aMessageReachesEveryScreenWithAllThatItNeeds() throws Exception {
    try (var anas = screen(cast.ana());
        var bens = screen(cast.ben())) {
      var id = writes("+1", "Is the Yirga in stock?");

      for (var screen : List.of(anas, bens)) {
        var created = screen.awaits(event("conversation.created"));
        var arrived = screen.awaits(event("message.created"));
        assertThat(arrived.id()).isEqualTo(created.id() + 1);
        assertThat(arrived.at("/conversationId")).isEqualTo(Long.toString(id));
        assertThat(arrived.at("/message/text")).isEqualTo("Is the Yirga in stock?");
        assertThat(arrived.at("/message/author/type")).isEqualTo("participant");
        assertThat(arrived.at("/conversation/lastMessage/text")).isNotEmpty();
        assertThat(arrived.data().at("/conversation/unread").isMissingNode()).isTrue();
        assertThat(arrived.data().at("/version").asLong())
            .isEqualTo(arrived.data().at("/conversation/version").asLong())
            .isGreaterThan(created.data().at("/version").asLong());
      }
      assertThat(bens.response().headers().firstValue("Content-Type").orElseThrow())
          .startsWith("text/event-stream");
      assertThat(bens.response().headers().firstValue("X-Accel-Buffering")).hasValue("no");
      assertThat(bens.response().headers().firstValue("Cache-Control").orElseThrow())
          .contains("no-store");
      assertThat(bens.text()).startsWith("retry: ");
    }
  }

  @Test
  void changedUsersAndChannelsAreToldToThoseWhoShowThem() throws Exception {
    var hidden = mailroom.channel(cast.ben(), Sharing.PRIVATE);
    try (var anas = screen(cast.ana());
        var claras = screen(cast.clara())) {
      cast.ben().patch("/channels/" + hidden, Map.of("name", "Ben's own"));
      cast.ana().patch("/users/" + cast.dev().id(), Map.of("active", false));

      var changed = claras.awaits(event("user.changed"));
      assertThat(changed.at("/user/name")).isEqualTo("Dev Patel");
      assertThat(changed.at("/user/active")).isEqualTo("false");
      assertThat(claras.text()).doesNotContain("channel.changed");
      assertThat(anas.awaits(event("channel.changed")).at("/channelId"))
          .isEqualTo(Long.toString(hidden));
    }
  }

  @Test
  void nobodyIsToldOfWhatTheyMayNotSee() throws Exception {
    var hidden = mailroom.channel(cast.ana(), Sharing.USERS, cast.clara());
    try (var bens = screen(cast.ben());
        var hanas = screen(cast.hana());
        var claras = screen(cast.clara())) {
      mailroom.customerWrites(cast.companyId(), hidden, "+2", "a secret");
      writes("+3", "for everyone");

      bens.awaits(event("message.created"));
      claras.awaits(heard -> heard.at("/message/text").equals("for everyone"));
      assertThat(bens.text()).contains("for everyone").doesNotContain("a secret");
      assertThat(claras.text()).contains("a secret");
      assertThat(hanas.changes()).isEmpty();
    }
  }

  @Test
  void aReadPositionIsToldToItsOwnUserOnEveryDevice() throws Exception {
    var id = writes("+4", "one");
    var first = cast.ben().get("/conversations/" + id + "/messages").at("/items/0/id");
    writes("+4", "two");
    try (var desk = screen(cast.ben());
        var phone = screen(cast.ben());
        var claras = screen(cast.clara())) {
      mailroom.reads(cast.ben(), id, first);
      writes("+4", "three");

      for (var device : List.of(desk, phone)) {
        var moved = device.awaits(event("read.moved"));
        assertThat(moved.at("/conversationId")).isEqualTo(Long.toString(id));
      }
      claras.awaits(event("message.created"));
      assertThat(claras.changes()).noneMatch(event("read.moved"));
    }
  }

  @Test
  void everyoneIsToldOfADeclaredAvailability() throws Exception {
    try (var claras = screen(cast.clara())) {
      cast.ben().put("/me/availability", Map.of("available", false));

      var changed = claras.awaits(event("availability.changed"));
      assertThat(changed.at("/userId")).isEqualTo(Long.toString(cast.ben().id()));
      assertThat(changed.data().at("/available").asBoolean()).isFalse();
    }
  }

  @Test
  void ofADeletedConversationOnlyItsIdIsTold() throws Exception {
    var id = writes("+5", "forget me");
    try (var bens = screen(cast.ben())) {
      mailroom.deletes(cast.ana(), id);

      var gone = bens.awaits(event("conversation.deleted"));
      assertThat(gone.at("/conversationId")).isEqualTo(Long.toString(id));
      assertThat(gone.data().size()).isEqualTo(2);
    }
  }

  @Test
  void aScreenThatComesBackIsToldExactlyWhatItMissed() throws Exception {
    long lastSeen;
    try (var before = screen(cast.ben())) {
      writes("+6", "seen");
      lastSeen = before.awaits(event("message.created")).id();
    }
    for (var missed = 0; missed < 3; missed++) {
      writes("+6", "missed " + missed);
    }

    try (var after = Screen.of(cast.ben().session(), lastSeen)) {
      writes("+6", "live");
      after.awaits(heard -> heard.at("/message/text").equals("live"));
      assertThat(after.changes().stream().map(heard -> heard.at("/message/text")))
          .containsExactly("missed 0", "missed 1", "missed 2", "live");
      assertThat(after.changes().stream().map(Heard::id))
          .containsExactly(lastSeen + 1, lastSeen + 2, lastSeen + 3, lastSeen + 4);
    }
    try (var byQuery = Screen.open(cast.ben().session(), "?lastEventId=" + lastSeen)) {
      byQuery.awaits(heard -> heard.at("/message/text").equals("missed 0"));
    }
  }

  @Test
  void aPositionThatNeverWasIsAnsweredByAReset() throws Exception {
    writes("+7", "hello");
    try (var screen = Screen.of(cast.ben().session(), 1_000_000)) {
      var reset = screen.awaits(event("reset"));
      assertThat(reset.id()).isLessThan(1_000_000);

      writes("+7", "after the reset");
      screen.awaits(heard -> heard.at("/message/text").equals("after the reset"));
    }
  }

  @Test
  void whoLosesAccessIsToldToFetchAfreshAndNothingMore() throws Exception {
    var second = mailroom.channel(cast.ana(), Sharing.USERS, cast.ben());
    try (var bens = screen(cast.ben())) {
      mailroom.share(cast.ana(), second, Sharing.USERS, cast.clara());
      bens.awaits(event("reset"));

      mailroom.customerWrites(cast.companyId(), second, "+8", "a secret");
      writes("+8", "for everyone");
      bens.awaits(heard -> heard.at("/message/text").equals("for everyone"));
      assertThat(bens.text()).doesNotContain("a secret");
    }
  }

  @Test
  void aStreamEndsWithItsSession() throws Exception {
    var session = cast.dev().signsIn();
    try (var screen = Screen.of(session)) {
      session.delete("/session");

      await().atMost(Duration.ofSeconds(2)).until(screen::over);
      writes("+9", "after the end");
      assertThat(screen.changes()).isEmpty();
    }
  }

  @Test
  void fiftyScreensOfOneUserAllListen() throws Exception {
    var screens = new ArrayList<Screen>();
    try {
      for (var screen = 0; screen < 50; screen++) {
        screens.add(screen(cast.clara()));
      }
      writes("+10", "for all of them");

      for (var screen : screens) {
        screen.awaits(heard -> heard.at("/message/text").equals("for all of them"));
      }
      assertThat(screens).noneMatch(Screen::over);
    } finally {
      for (var screen : screens) {
        screen.close();
      }
    }
  }

  @Test
  void strangersAndGarbledPositionsAreRefused() throws Exception {
    assertThat(casting.stranger().get("/events").problem()).isEqualTo("not-signed-in");

    var garbled = cast.ben().session().with("Last-Event-ID", "yesterday").get("/events");
    assertThat(garbled.status()).isEqualTo(400);
    assertThat(garbled.problem()).isEqualTo("invalid-request");
  }

  private long writes(String address, String text) {
    return mailroom.customerWrites(cast.companyId(), shop, address, text);
  }

  private static Screen screen(Member user) throws Exception {
    return Screen.of(user.session());
  }

  private static Predicate<Heard> event(String word) {
    return heard -> heard.event().equals(word);
  }
}
