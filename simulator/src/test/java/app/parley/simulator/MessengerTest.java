package app.parley.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.simulator.http.Json;
import app.parley.simulator.meta.MetaSignature;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessengerTest {

  private Stand stand;

  @BeforeEach
  void open() throws Exception {
    stand = new Stand();
  }

  @AfterEach
  void close() {
    stand.close();
  }

  @Test
  void aCustomersMessageArrivesSignedInMetasEnvelope() throws Exception {
    var written = stand.amaraWrites("Olá/hello");

    var call = stand.receiver.next();
    assertThat(call.signature()).isEqualTo(MetaSignature.sha256(Stand.SECRET, call.body()));
    assertThat(call.text()).contains("\"text\":\"Ol\\u00e1\\/hello\"");
    var event = Json.read(call.body()).at("/entry/0/messaging/0");
    assertThat(event.at("/sender/id").asString()).isEqualTo(Stand.AMARA);
    assertThat(event.at("/recipient/id").asString()).isEqualTo(Stand.PAGE);
    assertThat(event.at("/message/mid")).isEqualTo(written.get("id"));
  }

  @Test
  void aReplyIsEchoedThenDeliveredThenRead() throws Exception {
    stand.amaraWrites("hello");
    stand.receiver.next();

    var answer = Json.read(stand.reply("yes").body());

    var echo = Json.read(stand.receiver.next().body()).at("/entry/0/messaging/0");
    assertThat(echo.at("/sender/id").asString()).isEqualTo(Stand.PAGE);
    assertThat(echo.at("/message/mid")).isEqualTo(answer.get("message_id"));
    assertThat(echo.at("/message/metadata").asString()).isEqualTo("reply:yes");
    assertThat(echo.at("/message/app_id").isNumber()).isTrue();
    var delivery = Json.read(stand.receiver.next().body()).at("/entry/0/messaging/0/delivery");
    assertThat(delivery.at("/mids/0")).isEqualTo(answer.get("message_id"));

    stand.control(
        "POST", "customers/open", "{\"channel\":\"messenger\",\"id\":\"" + Stand.AMARA + "\"}");
    var read = Json.read(stand.receiver.next().body()).at("/entry/0/messaging/0/read");
    assertThat(read.get("watermark").asLong())
        .isGreaterThanOrEqualTo(delivery.get("watermark").asLong());
  }

  @Test
  void nobodyCanWriteToSomebodyUnknown() throws Exception {
    assertError(stand.reply("hello"), 400, 100, 2018001);
    assertThat(stand.control("sent").at("/items/0/accepted").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          hoursAgo, tagged, status
          23,       false,  200
          25,       false,  400
          25,       true,   200
          169,      true,   400
          """,
      useHeadersInDisplayName = true)
  void aReplyNeedsAnOpenWindow(int hoursAgo, boolean tagged, int status) throws Exception {
    stand.control(
        "POST",
        "pages",
        "{\"pageId\":\"%s\",\"token\":\"good\",\"humanAgent\":true}".formatted(Stand.PAGE));
    stand.control(
        "POST",
        "customers",
        "{\"channel\":\"messenger\",\"id\":\"%s\",\"lastActionAgo\":\"PT%dH\"}"
            .formatted(Stand.AMARA, hoursAgo));

    var type = tagged ? "\"MESSAGE_TAG\",\"tag\":\"HUMAN_AGENT\"" : "\"RESPONSE\"";
    var answer =
        stand.sendMessenger(
            "{\"recipient\":{\"id\":\"%s\"},\"messaging_type\":%s,\"message\":{\"text\":\"hi\"}}"
                .formatted(Stand.AMARA, type));

    assertThat(answer.statusCode()).isEqualTo(status);
    if (status == 400) {
      assertError(answer, 400, 10, 2018278);
    }
  }

  @Test
  void twoThousandCharactersPassAndOneMoreDoesNot() throws Exception {
    stand.amaraWrites("hello");

    assertThat(stand.reply("x".repeat(2_000)).statusCode()).isEqualTo(200);
    assertError(stand.reply("x".repeat(2_001)), 400, 100, 0);
  }

  @Test
  void aRevokedTokenIsRefusedUntilItIsRestored() throws Exception {
    stand.amaraWrites("hello");
    stand.control("PUT", "pages/" + Stand.PAGE + "/token", "{\"good\":false,\"subcode\":460}");
    assertError(stand.reply("now"), 400, 190, 460);

    stand.control("PUT", "pages/" + Stand.PAGE + "/token", "{\"good\":true}");
    assertThat(stand.reply("now").statusCode()).isEqualTo(200);
  }

  @Test
  void whenATokenEndsIsToldToWhoHoldsIt() throws Exception {
    var path = "/meta/v25.0/debug_token?input_token=good";
    var before = stand.call("GET", path, "text/plain", "", "Bearer good").body();
    assertThat(before).contains("\"expires_at\":0");

    stand.control("PUT", "pages/" + Stand.PAGE + "/token", "{\"good\":true,\"endsAt\":1800000000}");
    var after = stand.call("GET", path, "text/plain", "", "Bearer good").body();
    assertThat(after).contains("\"expires_at\":1800000000");
  }

  @Test
  void aPageThatIsNotSubscribedIsToldNothing() throws Exception {
    stand.call(
        "DELETE",
        "/meta/v25.0/" + Stand.PAGE + "/subscribed_apps",
        "text/plain",
        "",
        "Bearer good");

    assertThat(stand.amaraWrites("hello").get("calls")).isEmpty();
  }

  @Test
  void anAddressIsKeptOnlyWhenItAnswersTheChallenge() throws Exception {
    var good =
        stand.control(
            "PUT",
            "pages/" + Stand.PAGE + "/webhook",
            "{\"url\":\"%s\",\"verifyToken\":\"v\"}".formatted(stand.receiver.url("/again")));
    assertThat(good.get("verified").asBoolean()).isTrue();

    stand.receiver.answerNext(403);
    var bad =
        stand.control(
            "PUT",
            "pages/" + Stand.PAGE + "/webhook",
            "{\"url\":\"%s\",\"verifyToken\":\"v\"}".formatted(stand.receiver.url("/no")));
    assertThat(bad.get("verified").asBoolean()).isFalse();
    assertThat(stand.control("accounts").at("/pages/0/webhookUrl").isNull()).isTrue();
  }

  private static void assertError(HttpResponse<String> answer, int status, int code, int subcode) {
    assertThat(answer.statusCode()).isEqualTo(status);
    var error = Json.read(answer.body()).get("error");
    assertThat(error.get("code").asInt()).isEqualTo(code);
    assertThat(error.path("error_subcode").asInt(0)).isEqualTo(subcode);
  }
}
