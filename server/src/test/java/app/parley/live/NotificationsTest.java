package app.parley.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.Member;
import app.parley.ParleyTest;
import app.parley.SettableClock;
import app.parley.channels.Sharing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** N3: what the open screens of a user are told, and how often. */
@ParleyTest
class NotificationsTest {
  private final Cast cast;
  private final Mailroom mailroom;
  private final SettableClock clock;
  private final long shop;

  @Autowired
  NotificationsTest(Casting casting, Mailroom mailroom, SettableClock clock) {
    this.cast = casting.cast();
    this.mailroom = mailroom;
    this.clock = clock;
    this.shop = mailroom.channel(cast.ana(), Sharing.USERS, cast.ben(), cast.clara());
  }

  @Test
  void theFirstMessageShowsAtOnceOnAllScreensOfWhomItConcernsAndOfNobodyElse() throws Exception {
    try (var desk = Screen.of(cast.ben().session());
        var phone = Screen.of(cast.ben().signsIn());
        var devs = Screen.of(cast.dev().session());
        var hanas = Screen.of(cast.hana().session())) {
      var id = writes("Is the roaster still there?");

      var shown = desk.awaits(event("notification"));
      phone.awaits(event("notification"));
      assertThat(shown.id()).isZero();
      assertThat(shown.at("/event")).isEqualTo("unassigned");
      assertThat(shown.at("/conversationId")).isEqualTo(Long.toString(id));
      assertThat(shown.at("/title")).isEqualTo("+1");
      assertThat(shown.at("/body")).isEqualTo("Is the roaster still there?");
      assertThat(shown.at("/channel")).isEqualTo("Pigeon loft");
      assertThat(shown.data().at("/count").intValue()).isEqualTo(1);
      assertThat(devs.text()).doesNotContain("event: notification");
      assertThat(hanas.text()).doesNotContain("event: notification");
      assertThat(outcomes(cast.ben())).containsExactly("sent");
    }
  }

  @Test
  void whatComesWithinTenSecondsIsSummedUpWhenTheyAreOver() throws Exception {
    try (var desk = Screen.of(cast.ben().session())) {
      writes("One");
      desk.awaits(event("notification"));
      writes("Two");
      writes("Three");
      await().until(() -> outcomes(cast.ben()), List.of("held", "held", "sent")::equals);
      assertThat(shown(desk)).hasSize(1);

      clock.forward(Duration.ofSeconds(10));

      var sum =
          desk.awaits(
              heard -> heard.event().equals("notification") && heard.at("/body").equals("Three"));
      assertThat(sum.data().at("/count").intValue()).isEqualTo(2);
      await().until(() -> outcomes(cast.ben()), List.of("sent", "sent", "sent")::equals);
      assertThat(shown(desk)).hasSize(2);
    }
  }

  @Test
  void aConversationInAFocusedWindowIsNotToldOf() throws Exception {
    var id = writes("One");
    await().until(() -> outcomes(cast.ben()).size() == 1);
    try (var desk = Screen.of(cast.ben().session());
        var claras = Screen.of(cast.clara().session())) {
      appears(id, Map.of("doing", "looking", "focused", true));
      writes("Two");
      claras.awaits(event("notification"));
      await().until(() -> outcomes(cast.ben()).size() == 2);
      assertThat(shown(desk)).isEmpty();
      assertThat(cast.ben().get("/me/notifications").at("/items/0/reason")).isEqualTo("focused");

      appears(id, Map.of("doing", "looking", "focused", false));
      writes("Three");

      assertThat(desk.awaits(event("notification")).at("/body")).isEqualTo("Three");
    }
  }

  @Test
  void whatWasReadElsewhereIsTakenAwayAndWhatWaitedIsNotTold() throws Exception {
    try (var desk = Screen.of(cast.ben().session())) {
      var id = writes("One");
      desk.awaits(event("notification"));
      writes("Two");
      await().until(() -> outcomes(cast.ben()), List.of("held", "sent")::equals);
      var last = cast.ben().get("/conversations/" + id + "/messages").at("/items/0/id");

      mailroom.reads(cast.ben(), id, last);

      assertThat(desk.awaits(event("notification.withdrawn")).at("/conversationId"))
          .isEqualTo(Long.toString(id));
      await().until(() -> outcomes(cast.ben()), List.of("skipped", "sent")::equals);
      clock.forward(Duration.ofSeconds(11));
      writes("Three");
      var next = desk.awaits(heard -> heard.at("/body").equals("Three"));
      assertThat(next.data().at("/count").intValue()).isEqualTo(1);
    }
  }

  @Test
  void whatWasReadOnlyInPartStaysAndWhatWaitedIsTold() throws Exception {
    try (var desk = Screen.of(cast.ben().session())) {
      var id = writes("One");
      desk.awaits(event("notification"));
      var first = cast.ben().get("/conversations/" + id + "/messages").at("/items/0/id");
      writes("Two");
      await().until(() -> outcomes(cast.ben()), List.of("held", "sent")::equals);

      mailroom.reads(cast.ben(), id, first);

      mailroom.customerWrites(cast.companyId(), shop, "+2", "Somebody else");
      desk.awaits(heard -> heard.at("/body").equals("Somebody else"));
      assertThat(outcomes(cast.ben())).containsExactly("sent", "held", "sent");
      clock.forward(Duration.ofSeconds(11));
      desk.awaits(heard -> heard.at("/body").equals("Two"));
    }
  }

  @Test
  void aClosedConversationIsTakenAwayOnce() throws Exception {
    try (var desk = Screen.of(cast.ben().session())) {
      var id = writes("One");
      var first = cast.ben().get("/conversations/" + id + "/messages").at("/items/0/id");
      writes("Two");
      desk.awaits(event("notification"));

      mailroom.reads(cast.ben(), id, first);
      desk.awaits(event("read.moved"));
      mailroom.closes(cast.clara(), id);

      desk.awaits(event("notification.withdrawn"));
      assertThat(desk.heard().stream().filter(event("notification.withdrawn"))).hasSize(1);
    }
  }

  @Test
  void aDeletedConversationIsTakenAway() throws Exception {
    try (var desk = Screen.of(cast.ben().session())) {
      var id = writes("One");
      desk.awaits(event("notification"));

      mailroom.deletes(cast.ana(), id);

      desk.awaits(event("notification.withdrawn"));
    }
  }

  @Test
  void anAssignmentSaysWhoGaveIt() throws Exception {
    var id = writes("One");
    await().until(() -> outcomes(cast.ben()).size() == 1);
    try (var desk = Screen.of(cast.ben().session())) {
      mailroom.assigns(cast.clara(), id, cast.ben());

      var told = desk.awaits(event("notification"));
      assertThat(told.at("/event")).isEqualTo("assigned");
      assertThat(told.at("/by")).isEqualTo("Clara Martin");
      assertThat(told.at("/body")).isEqualTo("One");
    }
  }

  private long writes(String text) {
    return mailroom.customerWrites(cast.companyId(), shop, "+1", text);
  }

  private void appears(long conversation, Map<String, ?> how) {
    var answer = cast.ben().put("/conversations/" + conversation + "/presence", how);
    assertThat(answer.status()).isEqualTo(204);
  }

  private static List<Heard> shown(Screen screen) {
    return screen.heard().stream().filter(event("notification")).toList();
  }

  /** Of the desktop, newest first. */
  private static List<String> outcomes(Member user) {
    return user.get("/me/notifications")
        .json()
        .at("/items")
        .valueStream()
        .filter(item -> item.at("/transport").asString().equals("desktop"))
        .map(item -> item.at("/outcome").asString())
        .toList();
  }

  private static Predicate<Heard> event(String word) {
    return heard -> heard.event().equals(word);
  }
}
