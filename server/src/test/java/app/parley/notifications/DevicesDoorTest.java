package app.parley.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.ParleyTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The devices of a user, and trying them out. */
@ParleyTest
class DevicesDoorTest {
  private final Cast cast;
  private final Browser phone = PushStandIn.browser();

  @Autowired
  DevicesDoorTest(Casting casting) {
    this.cast = casting.cast();
  }

  @Test
  void theSameBrowserAgainIsTheSameDeviceAndBelongsToWhoUsedItLast() {
    var first = cast.ben().post("/me/devices", phone.subscription("Phone"));
    var again = cast.ben().post("/me/devices", phone.subscription("My phone"));

    assertThat(again.at("/id")).isEqualTo(first.at("/id"));
    assertThat(cast.ben().get("/me/devices").at("/items/0/name")).isEqualTo("My phone");
    cast.clara().post("/me/devices", phone.subscription("Shared phone"));
    assertThat(cast.ben().get("/me/devices").json().at("/items").isEmpty()).isTrue();
    assertThat(cast.clara().get("/me/devices").json().at("/items").size()).isEqualTo(1);
  }

  @Test
  void aDeviceIsRemovedByItsUserOnly() {
    var id = cast.ben().post("/me/devices", phone.subscription("Phone")).at("/id");

    assertThat(cast.clara().delete("/me/devices/" + id).status()).isEqualTo(404);
    assertThat(cast.hana().delete("/me/devices/" + id).status()).isEqualTo(404);
    assertThat(cast.ben().delete("/me/devices/" + id).status()).isEqualTo(204);
    assertThat(cast.ben().get("/me/devices").json().at("/items").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://push.example/x",
        "https://",
        "push",
        "https://user@push.example/x",
        "ftp://push.example/x",
        "https://push.example/ x",
        ""
      })
  void whatIsNoPublicHttpsAddressIsRefused(String endpoint) {
    var wish = new HashMap<String, Object>(phone.subscription("Phone"));
    wish.put("endpoint", endpoint);

    var answer = cast.ben().post("/me/devices", wish);

    assertThat(answer.problem()).isEqualTo("invalid-request");
    assertThat(answer.at("/errors/0/field")).isEqualTo("endpoint");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "!", "AAAA"})
  void whatIsNoKeyIsRefused(String key) {
    var wish = new HashMap<String, Object>(phone.subscription("Phone"));
    wish.put("keys", Map.of("p256dh", key, "auth", "BTBZMqHH6r4Tts7J_aSIgg"));

    assertThat(cast.ben().post("/me/devices", wish).at("/errors/0/field")).isEqualTo("keys.p256dh");
  }

  @Test
  void aTrialSaysAtOnceWhatBecameOfIt() {
    var id = cast.ben().post("/me/devices", phone.subscription("Phone")).at("/id");

    assertThat(trial("push", id)).isEqualTo("sent ");
    assertThat(phone.pushes().getFirst().data().at("/conversationId").isNull()).isTrue();
    phone.replies(new Browser.Reply(500));
    assertThat(trial("push", id)).isEqualTo("failed push-unreachable");
    assertThat(trial("desktop", id)).isEqualTo("skipped no-open-tab");
    phone.replies(new Browser.Reply(410));
    assertThat(trial("push", id)).isEqualTo("failed device-gone");
    var gone =
        cast.ben().post("/me/notifications/test", Map.of("transport", "push", "deviceId", id));
    assertThat(gone.problem()).isEqualTo("invalid-request");
  }

  @Test
  void theKeyThatBrowsersSubscribeForIsTheSameForEverybody() {
    var key = cast.ben().get("/me/notification-check").at("/push/publicKey");

    assertThat(key).hasSize(87).startsWith("B");
    assertThat(cast.hana().get("/me/notification-check").at("/push/publicKey")).isEqualTo(key);
  }

  private String trial(String transport, String device) {
    var answer =
        cast.ben()
            .post("/me/notifications/test", Map.of("transport", transport, "deviceId", device));
    return answer.at("/outcome") + " " + answer.at("/reason");
  }
}
