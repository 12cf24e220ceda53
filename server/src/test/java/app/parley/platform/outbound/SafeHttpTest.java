package app.parley.platform.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.platform.outbound.HttpAnswer.Answered;
import app.parley.platform.outbound.HttpAnswer.Broken;
import app.parley.platform.outbound.HttpAnswer.NotSent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHttpTest {
  private static final HttpCall SEND =
      HttpCall.post("/send", Map.of("Authorization", "Bearer t"), "application/json", "{}");
  private static final String EMPTY = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

  private static final HttpLimits LIMITS =
      new HttpLimits(Duration.ofMillis(500), Duration.ofMillis(700), 1000);

  private final SafeHttp http = new SafeHttp(LIMITS, LIMITS);
  private final CountDownLatch over = new CountDownLatch(1);

  @AfterEach
  void end() throws IOException {
    over.countDown();
    http.destroy();
  }

  @Test
  void anAnswerIsReadWithItsStatusAndHeaders() throws IOException {
    try (var server =
        FaultyServer.answering(
            "HTTP/1.1 429 Slow\r\nRetry-After: 7\r\nContent-Length: 2\r\n\r\n{}")) {
      var answer = (Answered) http.call(server.base(), SEND);

      assertThat(answer.status()).isEqualTo(429);
      assertThat(answer.headers()).containsEntry("retry-after", "7");
      assertThat(answer.body()).isEqualTo("{}".getBytes(UTF_8));
    }
  }

  @Test
  void aRefusedConnectionSentNothing() throws IOException {
    int free;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }

    assertThat(http.call(new ApiBase("http://127.0.0.1:" + free, true), SEND))
        .isInstanceOf(NotSent.class);
  }

  @Test
  void aNameThatDoesNotResolveSentNothing() {
    assertThat(http.call(new ApiBase("https://nowhere.invalid", false), SEND))
        .isInstanceOf(NotSent.class);
  }

  @Test
  void aFailedHandshakeSentNothing() throws IOException {
    try (var server = FaultyServer.answering("HTTP/1.1 400 Not TLS\r\n\r\n")) {
      var secure = new ApiBase(server.base().address().replace("http:", "https:"), true);

      assertThat(http.call(secure, SEND)).isInstanceOf(NotSent.class);
    }
  }

  @Test
  void aConnectionResetAfterTheRequestMayHaveBeenTaken() throws IOException {
    try (var server = FaultyServer.that(SafeHttpTest::reset)) {
      assertThat(http.call(server.base(), SEND)).isInstanceOf(Broken.class);
      assertThat(server.requests()).as("never repeated").isEqualTo(1);
    }
  }

  @Test
  void aConnectionClosedWithoutAnswerMayHaveBeenTaken() throws IOException {
    try (var server = FaultyServer.that(_ -> {})) {
      assertThat(http.call(server.base(), SEND)).isInstanceOf(Broken.class);
      assertThat(http.call(server.base(), HttpCall.get("/", Map.of()))).isInstanceOf(Broken.class);
      assertThat(server.requests()).as("never repeated").isEqualTo(2);
    }
  }

  @Test
  void noAnswerInTimeMayHaveBeenTaken() throws IOException {
    try (var server = FaultyServer.that(_ -> isOverWithin(10_000))) {
      assertThat(http.call(server.base(), SEND)).isInstanceOf(Broken.class);
    }
  }

  @Test
  void anAnswerThatTricklesIsEndedInTime() throws IOException {
    try (var server = FaultyServer.that(this::trickle)) {
      long start = System.nanoTime();

      assertThat(http.call(server.base(), SEND)).isInstanceOf(Broken.class);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "garbage\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\ncut",
        "HTTP/1.1 abc\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
      })
  void anUnreadableAnswerMayHaveBeenTaken(String raw) throws IOException {
    try (var server = FaultyServer.answering(raw)) {
      assertThat(http.call(server.base(), SEND)).isInstanceOf(Broken.class);
    }
  }

  @Test
  void anEndlessAnswerIsNotReadToItsEnd() throws IOException {
    var head = "HTTP/1.1 200 OK\r\nContent-Length: 300000000\r\n\r\n";
    try (var server = FaultyServer.answering(head + "x".repeat(5000))) {
      assertThat(http.call(server.base(), SEND)).isInstanceOf(Broken.class);
    }
  }

  @Test
  void aCompressedAnswerStaysAsItCame() throws IOException {
    var head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\n";
    try (var server = FaultyServer.answering(head + "bomb")) {
      assertThat(((Answered) http.call(server.base(), SEND)).body())
          .isEqualTo("bomb".getBytes(UTF_8));
    }
  }

  @Test
  void aRedirectIsAnAnswerAndIsNotFollowed() throws IOException {
    try (var other = FaultyServer.answering(EMPTY);
        var server = FaultyServer.answering(redirectTo(other))) {
      assertThat(((Answered) http.call(server.base(), SEND)).status()).isEqualTo(307);
      assertThat(other.requests()).isZero();
    }
  }

  @Test
  void onlyAConfiguredAddressMayBeOnThisMachine() throws IOException {
    try (var server = FaultyServer.answering(EMPTY)) {
      var notConfigured = new ApiBase(server.base().address().replace("http:", "https:"), false);

      assertThat(http.call(notConfigured, SEND)).isInstanceOf(NotSent.class);
      assertThat(server.requests()).isZero();
    }
  }

  @Test
  void theProvidersOwnAddressIsHttpsOnly() {
    assertThatThrownBy(() -> http.call(new ApiBase("http://example.com", false), SEND))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String redirectTo(FaultyServer other) {
    return "HTTP/1.1 307 There\r\nLocation: "
        + other.base().address()
        + "/\r\nContent-Length: 0\r\n\r\n";
  }

  private static void reset(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
  }

  private void trickle(Socket socket) throws IOException {
    var out = socket.getOutputStream();
    out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8));
    do {
      out.write('x');
      out.flush();
    } while (!isOverWithin(50));
  }

  private boolean isOverWithin(long millis) {
    try {
      return over.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
