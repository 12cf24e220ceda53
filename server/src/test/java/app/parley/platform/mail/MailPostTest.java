package app.parley.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.platform.Settings;
import app.parley.platform.Settings.Mail.Tls;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** B13: mail servers that refuse, wait, are not there, or cannot encrypt. */
class MailPostTest {
  private static final Mail SOME =
      new Mail("ben@bramble.example", "<1.2.3@parley.example>", "Hi", "Hi", "<p>Hi</p>", null);

  @ParameterizedTest
  @CsvSource({
    "421 Try later, Later",
    "451 Greylisted, Later",
    "550 No such user, Refused",
    "552 Full for good, Refused"
  })
  void whatIsSaidForGoodIsFinalAndTheRestIsTriedAgain(String answer, String outcome)
      throws IOException {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.startVirtualThread(() -> serve(server, answer));

      var result = post(server.getLocalPort(), Tls.NONE).send(SOME);

      assertThat(result.getClass().getSimpleName()).isEqualTo(outcome);
      assertThat(result.toString()).contains(answer.substring(4));
    }
  }

  @Test
  void aServerThatSaysNothingIsNotWaitedForForever() throws IOException {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(post(server.getLocalPort(), Tls.NONE).send(SOME))
          .isInstanceOf(MailOutcome.Later.class);
    }
  }

  @Test
  void aServerThatIsNotThereIsTriedAgain() {
    assertThat(post(1, Tls.NONE).send(SOME)).isInstanceOf(MailOutcome.Later.class);
  }

  @Test
  void whereStarttlsIsWantedNothingGoesInClear() throws Exception {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      int port = server.getSmtp().getPort();

      assertThat(post(port, Tls.STARTTLS).send(SOME)).isInstanceOf(MailOutcome.Later.class);
      assertThat(server.getReceivedMessages()).isEmpty();
      assertThat(post(port, Tls.NONE).send(SOME)).isInstanceOf(MailOutcome.Taken.class);
      assertThat(server.getReceivedMessages()[0].getMessageID())
          .isEqualTo("<1.2.3@parley.example>");
    } finally {
      server.stop();
    }
  }

  private static MailPost post(int port, Tls tls) {
    var settings =
        new Settings.Mail(
            "127.0.0.1", port, null, null, "parley@parley.example", tls, Duration.ofMinutes(3));
    return new MailPost(settings, Clock.systemUTC(), Duration.ofSeconds(2), Map.of());
  }

  /** Takes everything but the recipient. */
  private static void serve(ServerSocket server, String toRecipient) {
    try (var socket = server.accept();
        var lines =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
      var out = socket.getOutputStream();
      @Nullable String said = "";
      while (said != null) {
        var answer =
            said.isEmpty() ? "220 Hello" : said.startsWith("RCPT") ? toRecipient : "250 Good";
        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        said = lines.readLine();
      }
    } catch (IOException over) {
      // The client has gone, which is how each of these calls ends.
      return;
    }
  }
}
