package app.parley.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.simulator.http.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultsTest {

  private Stand stand;

  @BeforeEach
  void open() throws Exception {
    stand = new Stand();
    stand.amaraWrites("hello");
    stand.receiver.next();
  }

  @AfterEach
  void close() {
    stand.close();
  }

  @Test
  void aSendFailsAsOftenAsAskedWithTheErrorThatWasAskedFor() throws Exception {
    stand.fault(
        """
        {"target": "messenger-send", "mode": "fail", "times": 2,
         "status": 400, "code": 551, "subcode": 1545041}\
        """);

    for (int time = 0; time < 2; time++) {
      var answer = stand.reply("now");
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(Json.read(answer.body()).at("/error/error_subcode").asInt()).isEqualTo(1545041);
    }
    assertThat(stand.reply("now").statusCode()).isEqualTo(200);
    assertThat(accepted("now")).isEqualTo(1);
  }

  @Test
  void aRateLimitTellsWhenToComeBack() throws Exception {
    stand.fault("{\"target\":\"messenger-send\",\"mode\":\"rate-limit\",\"retryAfter\":7}");

    var answer = stand.reply("now");

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("7");
    assertThat(accepted("now")).isZero();
  }

  @Test
  void aConnectionThatBreaksBeforeLeavesNothingBehind() throws Exception {
    stand.fault("{\"target\":\"messenger-send\",\"mode\":\"reset-before\"}");

    assertThatThrownBy(() -> stand.reply("now")).isInstanceOf(IOException.class);

    assertThat(accepted("now")).isZero();
  }

  @Test
  void aConnectionThatBreaksAfterHidesAMessageThatArrives() throws Exception {
    stand.fault("{\"target\":\"messenger-send\",\"mode\":\"reset-after\"}");

    assertThatThrownBy(() -> stand.reply("now")).isInstanceOf(IOException.class);

    assertThat(accepted("now")).isEqualTo(1);
    assertThat(stand.receiver.next().text()).contains("is_echo").contains("reply:now");
  }

  @Test
  void garbageIsNoJson() throws Exception {
    stand.fault("{\"target\":\"messenger-send\",\"mode\":\"garbage\",\"accepted\":false}");

    var answer = stand.reply("now");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("<html>");
    assertThat(accepted("now")).isZero();
  }

  @Test
  void aHangingSendIsAcceptedBeforeItIsAnswered() throws Exception {
    stand.fault("{\"target\":\"messenger-send\",\"mode\":\"hang\",\"ms\":300}");

    long start = System.nanoTime();
    var answer = stand.reply("now");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(System.nanoTime() - start).isGreaterThan(300_000_000);
  }

  @Test
  void aFaultStrikesOnlyTheTextAndTheAccountThatItNames() throws Exception {
    stand.fault("{\"target\":\"messenger-send\",\"mode\":\"fail\",\"contains\":\"bad\"}");
    stand.fault("{\"target\":\"messenger-send\",\"mode\":\"fail\",\"account\":\"1\"}");

    assertThat(stand.reply("good").statusCode()).isEqualTo(200);
    assertThat(stand.reply("bad").statusCode()).isEqualTo(500);
  }

  @Test
  void aRepeatedCallComesAgainByteForByte() throws Exception {
    stand.fault("{\"target\":\"webhook-inbound\",\"mode\":\"repeat\",\"copies\":2,\"times\":1}");

    stand.amaraWrites("again");

    var first = stand.receiver.next();
    assertThat(stand.receiver.next().body()).isEqualTo(first.body());
    assertThat(stand.receiver.next().body()).isEqualTo(first.body());
    assertThat(stand.receiver.waiting()).isZero();
  }

  @Test
  void reorderedCallsAllArriveButNotInTheirOrder() throws Exception {
    stand.fault("{\"target\":\"webhook-inbound\",\"mode\":\"reorder\",\"window\":6}");
    var written = new ArrayList<String>();
    for (int i = 0; i < 6; i++) {
      var body = "{\"channel\":\"messenger\",\"from\":\"%s\",\"text\":\"%d\"}";
      var answer = stand.control("POST", "customers/write", body.formatted(Stand.AMARA, i));
      written.add(answer.get("id").asString());
    }

    List<String> arrived = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      var event = Json.read(stand.receiver.next().body()).at("/entry/0/messaging/0");
      arrived.add(event.at("/message/mid").asString());
    }

    assertThat(arrived).containsExactlyInAnyOrderElementsOf(written).isNotEqualTo(written);
  }

  @Test
  void aFaultThatMakesNoSenseIsRefused() throws Exception {
    var answer =
        stand.call(
            "POST",
            "/control/faults",
            "application/json",
            "{\"target\":\"messenger-send\",\"mode\":\"reorder\"}",
            null);

    assertThat(answer.statusCode()).isEqualTo(400);
  }

  private int accepted(String text) throws Exception {
    var counts = stand.control("sent/counts?by=text").get("counts");
    return counts.path(text).asInt(0);
  }
}
