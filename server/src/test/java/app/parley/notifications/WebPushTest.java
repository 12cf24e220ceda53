package app.parley.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.ParleyTest;
import app.parley.SettableClock;
import app.parley.channels.Sharing;
import app.parley.notifications.Browser.Reply;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** N3: Web Push to a device of a user, by RFC 8030, 8291 and 8292, whatever the service answers. */
@ParleyTest
class WebPushTest {
  private final Cast cast;
  private final Mailroom mailroom;
  private final SettableClock clock;
  private final Browser phone = PushStandIn.browser();
  private final long shop;
  private final String device;

  @Autowired
  WebPushTest(Casting casting, Mailroom mailroom, SettableClock clock) {
    this.cast = casting.cast();
    this.mailroom = mailroom;
    this.clock = clock;
    this.shop = mailroom.channel(cast.ana(), Sharing.USERS, cast.ben());
    this.device = cast.ben().post("/me/devices", phone.subscription("Phone")).at("/id");
    Bell.only(cast.ben(), "unassigned.desktop");
  }

  @Test
  void aMessageReachesADeviceWithNoTabOpen() {
    var id = writes("Is the roaster still there?");

    await().until(() -> phone.pushes().size() == 1);
    var push = phone.pushes().getFirst();
    assertThat(push.data().at("/title").asString()).isEqualTo("+1");
    assertThat(push.data().at("/body").asString()).isEqualTo("Is the roaster still there?");
    assertThat(push.data().at("/conversationId").asString()).isEqualTo(Long.toString(id));
    assertThat(push.headers().getFirst("TTL")).isEqualTo("86400");
    assertThat(push.headers().getFirst("Urgency")).isEqualTo("high");
    assertThat(push.headers().getFirst("Topic")).isEqualTo(Long.toString(id));
    assertThat(push.claims().at("/aud").asString()).isEqualTo(PushStandIn.address());
    assertThat(push.claims().at("/exp").asLong())
        .isBetween(
            clock.instant().getEpochSecond(),
            clock.instant().plus(Duration.ofHours(24)).getEpochSecond());
    assertThat(push.claims().at("/sub").asString()).startsWith("mailto:");
    awaits("push sent", "desktop skipped no-open-tab");
    assertThat(cast.ben().get("/me/devices").json().at("/items/0/lastUsedAt").isNull()).isFalse();
  }

  @Test
  void whatComesWithinTenSecondsIsPushedAsOne() {
    writes("One");
    awaits("push sent", "desktop skipped no-open-tab");
    writes("Two");
    writes("Three");
    awaits(
        "push held gathering",
        "desktop skipped no-open-tab",
        "push held gathering",
        "desktop skipped no-open-tab",
        "push sent",
        "desktop skipped no-open-tab");

    clock.forward(Duration.ofSeconds(10));

    await().until(() -> phone.pushes().size() == 2);
    assertThat(phone.pushes().getLast().data().at("/count").intValue()).isEqualTo(2);
    await().until(() -> Bell.lines(cast.ben()).stream().noneMatch(line -> line.contains("held")));
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410})
  void aSubscriptionThatIsGoneIsForgotten(int status) {
    phone.replies(new Reply(status));
    writes("One");

    await().until(() -> cast.ben().get("/me/devices").json().at("/items").isEmpty());
    awaits("push failed device-gone", "desktop skipped no-open-tab");
  }

  @Test
  void whatIsTooLargeGoesWithoutItsText() {
    phone.replies(new Reply(413));
    writes("One");

    awaits("push sent", "desktop skipped no-open-tab");
    assertThat(phone.pushes()).hasSize(2);
    assertThat(phone.pushes().getLast().data().at("/body").isNull()).isTrue();
  }

  @Test
  void aServiceThatAsksForPatienceIsGivenIt() {
    phone.replies(new Reply(429, Map.of("Retry-After", "1800")));
    writes("One");
    await().until(() -> phone.pushes().size() == 1);
    await().until(() -> !cast.ben().get("/me/devices").json().at("/items/0/lastError").isNull());

    clock.forward(Duration.ofMinutes(20));
    cast.ben().post("/me/notifications/test", Map.of("transport", "push", "deviceId", device));
    assertThat(phone.pushes()).hasSize(2);
    clock.forward(Duration.ofMinutes(11));

    await().until(() -> phone.pushes().size() == 3);
    awaits("push sent", "desktop skipped no-open-tab");
  }

  @Test
  void aServiceThatFailsIsTriedAgainAndGivenUpInTheEnd() {
    for (int i = 0; i < PushRecord.MOST_ATTEMPTS; i++) {
      phone.replies(new Reply(503));
    }
    writes("One");

    await()
        .until(() -> {
          // Less than the lease of a push that is on its way.
          clock.forward(Duration.ofSeconds(50));
          return Bell.lines(cast.ben()).contains("unassigned push failed push-unreachable");
        });
    assertThat(phone.pushes()).hasSize(PushRecord.MOST_ATTEMPTS);
    var trouble = cast.ben().get("/me/notification-check").at("/devices/0/lastError/detail");
    assertThat(trouble).isEqualTo("The push service answered 503.");
  }

  @Test
  void aServiceThatRefusesIsNotTriedAgain() {
    phone.replies(new Reply(403));
    writes("One");

    awaits("push failed push-refused", "desktop skipped no-open-tab");
    var line = cast.ben().get("/me/notifications").json().at("/items");
    assertThat(line.toString()).contains("The push service answered 403.");
    assertThat(phone.pushes()).hasSize(1);
  }

  @Test
  void evenTheLongestMessageFitsIntoOnePush() {
    writes("\uD83D\uDE00".repeat(3_000));

    await().until(() -> phone.pushes().size() == 1);
    assertThat(phone.pushes().getFirst().size()).isLessThan(3_000);
  }

  private long writes(String text) {
    return mailroom.customerWrites(cast.companyId(), shop, "+1", text);
  }

  private void awaits(String... lines) {
    await()
        .untilAsserted(() ->
            assertThat(Bell.lines(cast.ben()))
                .map(line -> line.replace("unassigned ", ""))
                .containsExactlyInAnyOrder(lines));
  }
}
