package app.parley.platform.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A provider that keeps its connection is not made to open another in the middle of its calls. */
@ParleyTest
class KeptConnectionTest {
  private static final int CALLS = 250;

  @LocalServerPort private int port;

  @Test
  void aConnectionServesAsManyCallsAsItsOwnerLikes() throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        var answers =
            new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))) {
      for (int call = 0; call < CALLS; call++) {
        socket
            .getOutputStream()
            .write("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));

        assertThat(answer(answers)).doesNotContain("Connection: close");
      }
    }
  }

  /** The head; the body is read away. */
  private static List<String> answer(BufferedReader answers) throws IOException {
    var head = new ArrayList<String>();
    for (var line = answers.readLine();
        line != null && !line.isEmpty();
        line = answers.readLine()) {
      head.add(line);
    }
    assertThat(head).first().isEqualTo("HTTP/1.1 200 ");
    for (int brace = answers.read(); brace != '}'; brace = answers.read()) {
      assertThat(brace).as("a body").isPositive();
    }
    return head;
  }
}
