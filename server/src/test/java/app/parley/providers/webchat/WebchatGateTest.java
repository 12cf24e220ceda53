package app.parley.providers.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.parley.Answer;
import app.parley.Casting;
import app.parley.ParleyTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Only pages of the channel's own sites come in, without a cookie. */
@ParleyTest
class WebchatGateTest {
  private final Shop shop;

  @Autowired
  WebchatGateTest(Casting casting) {
    shop = Shop.open(casting.cast(), casting.stranger());
  }

  @Test
  void aPageOfTheChannelsSiteMayReadTheAnswer() {
    var look = shop.page().get(shop.door("/look"));

    assertThat(look.status()).isEqualTo(200);
    assertThat(look.header("Access-Control-Allow-Origin")).isEqualTo(Shop.ORIGIN);
    assertThat(look.header("Access-Control-Allow-Credentials")).isEmpty();
    assertThat(look.header("Vary")).contains("Origin");
    assertThat(look.header("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://harbor.example", "http://bramble.example", "null"})
  void anyOtherSiteIsRefusedAtEveryDoor(String origin) {
    var elsewhere = shop.stranger().with("Origin", origin);

    var look = elsewhere.get(shop.door("/look"));
    assertThat(look.status()).isEqualTo(403);
    assertThat(look.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(elsewhere.post(shop.door("/session"), Map.of()).status()).isEqualTo(403);
    assertThat(elsewhere.call("OPTIONS", shop.door("/session"), null).status()).isEqualTo(403);
  }

  @Test
  void refusedCallsAreCountedAndNothingElse() {
    shop.stranger().get(shop.door("/look"));
    shop.stranger().with("Origin", "https://harbor.example").post(shop.door("/session"), Map.of());

    await().untilAsserted(() -> assertThat(health().at("/refusedCalls")).isEqualTo("2"));
    assertThat(channel().json().get("verifiedAt").isNull()).isTrue();
  }

  @Test
  void theChannelWaitsForItsFirstPage() {
    assertThat(channel().json().get("verifiedAt").isNull()).isTrue();

    shop.page().get(shop.door("/look"));

    assertThat(channel().json().get("verifiedAt").isNull()).isFalse();
  }

  @Test
  void browsersAreToldBeforehandWhatTheyMaySend() {
    var told =
        shop.page()
            .with("Access-Control-Request-Method", "POST")
            .call("OPTIONS", shop.door("/messages"), null);

    assertThat(told.status()).isEqualTo(204);
    assertThat(told.header("Access-Control-Allow-Origin")).isEqualTo(Shop.ORIGIN);
    assertThat(told.header("Access-Control-Allow-Headers")).contains("Authorization");
  }

  @ParameterizedTest
  @ValueSource(strings = {"//webchat/1/look", "//webchat/99999999999999999999/look", "//webchat/x"})
  void whatIsNoChannelOfThisKindIsNotThere(String path) {
    assertThat(shop.page().get(path).status()).isEqualTo(404);
  }

  @Test
  void theAddressToCallIsTheOneOfTheDoors() {
    assertThat(channel().at("/webhookUrl")).endsWith("/webchat/" + shop.channel());
  }

  @Test
  void theLookIsTheChannelsOwn() {
    var settings =
        Map.of("color", "#0000ff", "greeting", "Good morning", "origins", List.of(Shop.ORIGIN));
    shop.cast().ana().patch("/channels/" + shop.channel(), Map.of("settings", settings));
    shop.cast().ben().put("/me/availability", Map.of("available", false));

    await()
        .untilAsserted(() -> {
          var look = shop.page().get(shop.door("/look"));
          assertThat(look.at("/name")).isEqualTo("Bramble Coffee");
          assertThat(look.at("/color")).isEqualTo("#0000ff");
          assertThat(look.at("/greeting")).isEqualTo("Good morning");
          assertThat(look.json().get("away").isNull()).isTrue();
          assertThat(look.json().get("colleagues").toString())
              .isEqualTo("[\"Ana\",\"Clara\",\"Dev\"]");
        });
  }

  private Answer channel() {
    return shop.cast().ana().get("/channels/" + shop.channel());
  }

  private Answer health() {
    return shop.cast().ana().get("/channels/" + shop.channel() + "/health");
  }
}
