package app.parley.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.simulator.http.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class WebhookTest {

  @Test
  void metaRepeatsACallUntilItIsAnswered200() throws Exception {
    try (var stand = new Stand()) {
      stand.receiver.answerNext(500, 204, 503);

      var call = stand.amaraWrites("hello").at("/calls/0");

      assertThat(call.get("state").asString()).isEqualTo("ACKNOWLEDGED");
      assertThat(call.get("tries").asInt()).isEqualTo(4);
      var first = stand.receiver.next();
      assertThat(stand.receiver.next().body()).isEqualTo(first.body());
    }
  }

  @Test
  void twilioDoesNotRepeatWhatWasAnsweredUnlessTold() throws Exception {
    try (var stand = new Stand()) {
      stand.receiver.answerNext(500);
      var call = stand.martaWrites("hello").at("/calls/0");
      assertThat(call.get("state").asString()).isEqualTo("GIVEN_UP");
      assertThat(call.get("tries").asInt()).isEqualTo(1);

      stand.control(
          "POST",
          "twilio",
          """
          {"accountSid": "%s", "persistence": "UNTIL_ACKNOWLEDGED",
           "numbers": [{"number": "+14155238886", "kind": "whatsapp", "inboundUrl": "%s"}]}\
          """
              .formatted(Stand.ACCOUNT, stand.receiver.url("/whatsapp")));
      stand.receiver.answerNext(500, 500);
      var insisting = stand.martaWrites("hello again").at("/calls/0");
      assertThat(insisting.get("state").asString()).isEqualTo("ACKNOWLEDGED");
      assertThat(insisting.get("tries").asInt()).isEqualTo(3);
    }
  }

  @Test
  void theNextMessageOfACustomerWaitsForTheOneBefore() throws Exception {
    try (var stand = new Stand()) {
      stand.receiver.answerNext(500, 500, 500);
      for (int i = 1; i <= 5; i++) {
        var body = "{\"channel\":\"messenger\",\"from\":\"%s\",\"text\":\"m%d\"}";
        stand.control("POST", "customers/write", body.formatted(Stand.AMARA, i));
      }

      for (int i = 0; i < 3; i++) {
        assertThat(stand.receiver.next().text()).contains("\"m1\"");
      }
      for (int i = 1; i <= 5; i++) {
        assertThat(stand.receiver.next().text()).contains("\"m" + i + "\"");
      }
    }
  }

  @Test
  void gatheredEventsGoInOneCall() throws Exception {
    try (var stand = new Stand()) {
      stand.control("PUT", "pages/" + Stand.PAGE + "/batching", "{\"size\":3,\"waitMs\":5000}");
      for (int i = 1; i <= 3; i++) {
        stand.amaraWrites("m" + i);
      }

      var messaging = Json.read(stand.receiver.next().body()).at("/entry/0/messaging");

      assertThat(messaging.valueStream().map(one -> one.at("/message/text").asString()))
          .containsExactly("m1", "m2", "m3");
    }
  }

  @Test
  void anyBodyCanBeSentWithAnySignature() throws Exception {
    try (var stand = new Stand()) {
      stand.control(
          "POST",
          "inbound?wait=5000",
          """
          {"channel": "messenger", "base64": "AAECAw==",
           "headers": {"X-Hub-Signature-256": "sha256=00"}}\
          """);

      var call = stand.receiver.next();
      assertThat(call.body()).containsExactly(0, 1, 2, 3);
      assertThat(call.signature()).isEqualTo("sha256=00");
    }
  }

  @Test
  void aLoadIsInTheLedgerMessageByMessage(@TempDir Path folder) throws Exception {
    var file = folder.resolve("ledger");
    try (var stand = new Stand(file)) {
      var wanted =
          """
          {"channel": "messenger", "rate": 200, "seconds": 0.2, "customers": 3, "seed": 9}\
          """;
      var load = stand.control("POST", "load", wanted).get("load").asString();
      for (int i = 0; i < 40; i++) {
        stand.receiver.next();
      }

      var items = stand.control("ledger?load=" + load).get("items");

      assertThat(items).hasSize(40);
      assertThat(items.valueStream().map(item -> item.get("text").asString()))
          .doesNotHaveDuplicates();
      assertOrdersGrowByOne(items);
      assertThat(Files.readString(file).lines().filter(line -> line.contains("\"made\"")))
          .hasSize(40);
    }
  }

  private static void assertOrdersGrowByOne(JsonNode items) {
    var lastOrder = new HashMap<String, Long>();
    for (var item : items) {
      var customer = item.get("customer").asString();
      long order = item.get("order").asLong();
      assertThat(order).isEqualTo(lastOrder.getOrDefault(customer, 0L) + 1);
      lastOrder.put(customer, order);
    }
  }
}
