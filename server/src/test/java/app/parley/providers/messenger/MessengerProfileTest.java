package app.parley.providers.messenger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.channels.ConnectedChannel;
import app.parley.platform.outbound.FaultyServer;
import app.parley.platform.outbound.SafeHttp;
import app.parley.providers.ProfileSource.Told;
import app.parley.providers.Samples;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Meta says of a person, and what its refusals mean. */
class MessengerProfileTest {
  private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");
  private static final String PERSON = "7392015648120394";
  private static final ConnectedChannel PAGE =
      new ConnectedChannel(
          1,
          2,
          "messenger",
          "900",
          Map.of(),
          Map.of("pageAccessToken", "EAABsbCS1iHgBO0", "appSecret", "a secret"));

  private final SafeHttp http = new SafeHttp();

  @AfterEach
  void end() throws IOException {
    http.destroy();
  }

  @Test
  void aPersonIsAskedForUnderThePagesToken() throws IOException {
    try (var facebook =
        FaultyServer.answering(200, Samples.bytes("messenger/api-profile.response.json"))) {
      assertThat(ask(facebook)).isEqualTo(new Told.Named("Lena Vogt"));

      assertThat(facebook.request())
          .startsWith("GET /v25.0/" + PERSON + "?fields=name,first_name,last_name,profile_pic&")
          .contains("Authorization: Bearer EAABsbCS1iHgBO0");
    }
  }

  @Test
  void thePersonsPictureIsTakenAlong() throws IOException {
    var picture = "https://platform-lookaside.fbsbx.com/platform/profilepic/?psid=1&hash=AbC";

    assertThat(answer(200, "{\"name\":\"Cher\",\"profile_pic\":\"" + picture + "\"}"))
        .isEqualTo(new Told.Named("Cher", picture));
  }

  @Test
  void theWholeNameIsTakenWhereItIsGiven() throws IOException {
    assertThat(answer(200, "{\"name\":\" 王 小明 \",\"first_name\":\"小明\",\"last_name\":\"王\"}"))
        .isEqualTo(new Told.Named("王 小明"));
    assertThat(answer(200, "{\"first_name\":\"Cher\",\"id\":\"1\"}"))
        .isEqualTo(new Told.Named("Cher"));
  }

  @Test
  void anAnswerWithoutANameIsAnAnswer() throws IOException {
    for (var body : new String[] {"{\"id\":\"1\"}", "", "<html>", "{\"name\":\"  \"}"}) {
      assertThat(answer(200, body)).isEqualTo(new Told.NotTold("Facebook gave no name."));
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          400, 2018218
          400, 100
          400, 190
          403, 200
          404, 803
          """)
  void whatMetaWillNotTellIsNotAskedAgainSoon(int status, int code) throws IOException {
    assertThat(answer(status, "{\"error\":{\"code\":%d}}".formatted(code)))
        .isEqualTo(
            new Told.NotTold(
                "Facebook did not tell the name (HTTP %d, error %d).".formatted(status, code)));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          500, {"error":{"code":1}}
          503, <html>
          400, '{"error":{"code":2,"is_transient":true}}'
          400, {"error":{"code":613}}
          403, {"error":{"code":4}}
          429, ''
          """)
  void aPassingTroubleIsTriedAgain(int status, String body) throws IOException {
    assertThat(answer(status, body)).isInstanceOf(Told.Later.class);
  }

  @Test
  void metaSaysHowLongItWantsToBeLeftAlone() throws IOException {
    var busy = "HTTP/1.1 429 Busy\r\nRetry-After: 90\r\nContent-Length: 0\r\n\r\n";
    try (var facebook = FaultyServer.answering(busy)) {
      assertThat(ask(facebook))
          .isInstanceOfSatisfying(
              Told.Later.class,
              later -> assertThat(later.pause()).isEqualTo(Duration.ofSeconds(90)));
    }
  }

  @Test
  void whoCannotBeReachedIsAskedLater() throws IOException {
    var closed = FaultyServer.that(_ -> {});
    closed.close();

    assertThat(ask(closed)).isInstanceOf(Told.Later.class);
    try (var silent = FaultyServer.that(_ -> {})) {
      assertThat(ask(silent)).isInstanceOf(Told.Later.class);
    }
  }

  private Told answer(int status, String body) throws IOException {
    try (var facebook = FaultyServer.answering(status, body.getBytes(UTF_8))) {
      return ask(facebook);
    }
  }

  private Told ask(FaultyServer facebook) {
    var graph = new MessengerGraph(http, facebook.base());
    return new MessengerProfile(graph, Clock.fixed(NOW, ZoneOffset.UTC)).of(PERSON, PAGE);
  }
}
