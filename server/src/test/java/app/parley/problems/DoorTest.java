package app.parley.problems;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.ParleyTest;
import app.parley.Visitor;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorTest {
  private final Cast cast;
  private final Visitor stranger;

  @Autowired
  DoorTest(Casting casting) {
    cast = casting.cast();
    stranger = casting.stranger();
  }

  @Test
  void aProblemSaysWhatIsWrongWithWhichField() {
    var answer = cast.ana().post("/tokens", Map.of("name", "x", "scope", "all"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.problem()).isEqualTo("invalid-request");
    assertThat(answer.json().at("/status").asInt()).isEqualTo(400);
    assertThat(answer.at("/title")).isNotEmpty();
    assertThat(answer.at("/errors/0/field")).isEqualTo("scope");
  }

  @Test
  void rightsAreCheckedBeforeTheBody() {
    assertThat(stranger.post("/users", "nonsense").status()).isEqualTo(401);
    assertThat(cast.ben().post("/users", "nonsense").status()).isEqualTo(403);
    assertThat(cast.ana().post("/users", "nonsense").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml", "x"})
  void aBodyThatIsNotCalledJsonIsNotRead(String type) {
    var answer =
        cast.ana().session().with("Content-Type", type).post("/tokens", "{\"name\":\"x\"}");

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.problem()).isEqualTo("unsupported-media-type");
  }

  @Test
  void aTooLargeBodyIsTooLarge() {
    var answer = cast.ana().post("/tokens", Map.of("name", "x".repeat(1 << 20)));

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.problem()).isEqualTo("too-large");
  }

  @Test
  void aMethodThatAnAddressDoesNotTakeNamesThoseItTakes() {
    var answer = cast.ana().put("/tokens", Map.of());

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).contains("GET").contains("POST");
    assertThat(answer.problem()).isEqualTo("method-not-allowed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/tokens/", "/users/1/2", "//api/other", "//api/inbox/v2/me"})
  void anUnknownAddressIsNotFound(String path) {
    var answer = cast.ana().get(path);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.problem()).isEqualTo("not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "-1", "0x1", "+5", "1.0", "99999999999999999999", "%31%20", "5"})
  void whatIsNoIdIsNotFound(String id) {
    assertThat(cast.ana().delete("/tokens/" + id).problem()).isEqualTo("not-found");
  }

  @ParameterizedTest
  @CsvSource({"limit,0", "limit,101", "limit,-1", "limit,x", "limit,''", "cursor,x", "cursor,-5"})
  void aBadLimitOrCursorIsRefusedByName(String name, String value) {
    var answer = cast.ana().get("/users?" + name + "=" + value);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/errors/0/field")).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /\u0001 HTTP/1.1",
        "GET /api/inbox/v1/me;a=b HTTP/1.1",
        "GET /api//inbox/v1/me HTTP/1.1",
        "GET /api/inbox/v1/%2e%2e/me HTTP/1.1",
        "GET /%00 HTTP/1.1",
        "nonsense",
        "TRACE / HTTP/1.1",
        "GET /api/inbox/v1/" + "{" + " HTTP/1.1",
      })
  void whatNeverReachesAControllerIsAProblemToo(String line) throws IOException {
    var answer = raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d.*");
    assertThat(answer).contains("application/problem+json", "urn:parley:problem:");
    assertThat(answer).contains("X-Content-Type-Options").doesNotContain("Tomcat", "Exception");
  }

  @Test
  void everyAnswerCarriesTheSecurityHeaders() {
    var data = stranger.get("/me");
    assertThat(data.header("Content-Security-Policy")).startsWith("default-src 'none'");
    assertThat(data.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(data.header("Cache-Control")).isEqualTo("no-store");
    assertThat(data.header("Referrer-Policy")).isNotEmpty();
    assertThat(data.header("Permissions-Policy")).isNotEmpty();
    assertThat(data.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(data.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(data.header("Server")).isEmpty();
    assertThat(data.header("Set-Cookie")).isEmpty();
  }

  @Test
  void theDescriptionOfTheApiIsOpenToEveryone() {
    assertThat(stranger.get("/openapi.json").at("/info/title")).isEqualTo("Parley inbox API");
  }

  private String raw(String request) throws IOException {
    var address = stranger.address("//");
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
