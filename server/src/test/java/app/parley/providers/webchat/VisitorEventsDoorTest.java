package app.parley.providers.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.parley.Casting;
import app.parley.ParleyTest;
import app.parley.Visitor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A window misses nothing that was said while it was away, and hears nothing twice. */
@ParleyTest
class VisitorEventsDoorTest {
  private final Shop shop;
  private final Visitor someone;

  @Autowired
  VisitorEventsDoorTest(Casting casting) {
    shop = Shop.open(casting.cast(), casting.stranger());
    someone = shop.someone();
  }

  @Test
  void whatIsSaidComesAtOnce() throws Exception {
    try (var window = new Window(someone, 0)) {
      shop.writes(someone, "c1", "Hello");
      await().untilAsserted(() -> assertThat(window.lines()).containsExactly("Hello"));

      await().until(() -> !shop.conversation().isEmpty());
      shop.replies("r1", "Hi");
      await().untilAsserted(() -> assertThat(window.lines()).containsExactly("Hello", "Hi"));
    }
  }

  @Test
  void aWindowThatComesBackIsToldWhatItMissedAndGoesOn() throws Exception {
    shop.writes(someone, "c1", "One");
    shop.writes(someone, "c2", "Two");
    shop.writes(someone, "c3", "Three");

    try (var window = new Window(someone, 1)) {
      await().untilAsserted(() -> assertThat(window.lines()).containsExactly("Two", "Three"));
      shop.writes(someone, "c4", "Four");
      await()
          .untilAsserted(() -> assertThat(window.lines()).containsExactly("Two", "Three", "Four"));
    }
  }

  @Test
  void theWindowSeesThatAColleagueTypes() throws Exception {
    shop.writes(someone, "c1", "Hello");
    await().until(() -> !shop.conversation().isEmpty());
    var typing = "/conversations/" + shop.conversation() + "/typing";

    try (var window = new Window(someone, 1)) {
      await()
          .untilAsserted(() -> {
            assertThat(shop.cast().ben().post(typing, Map.of()).status()).isEqualTo(204);
            assertThat(window.text()).contains("event: typing\ndata: {\"name\":\"Ben\"}");
          });
    }
    assertThat(shop.cast().hana().post(typing, Map.of()).status()).isEqualTo(404);
  }

  @Test
  void theTeamSeesThatTheVisitorTypes() throws Exception {
    shop.writes(someone, "c1", "Hello");
    await().until(() -> !shop.conversation().isEmpty());

    try (var screen = new Window(shop.cast().ben().session(), "/events");
        var next = new Window(shop.cast().hana().session(), "/events")) {
      await()
          .untilAsserted(() -> {
            assertThat(someone.post(shop.door("/typing"), Map.of()).status()).isEqualTo(204);
            assertThat(screen.text())
                .contains(
                    "event: typing\ndata: {\"conversationId\":\"" + shop.conversation() + "\"}");
          });
      assertThat(next.text()).doesNotContain("typing");
    }
  }

  /** An open stream, and what came through it. */
  private final class Window implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final InputStream in;
    private final StringBuffer text = new StringBuffer();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    Window(Visitor who, long after) throws Exception {
      this(who, shop.door("/events?after=" + after));
    }

    Window(Visitor who, String path) throws Exception {
      var request = HttpRequest.newBuilder(who.address(path));
      who.headers().forEach(request::setHeader);
      in = http.send(request.build(), BodyHandlers.ofInputStream()).body();
      Thread.startVirtualThread(this::read);
    }

    private void read() {
      try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        String line;
        while ((line = reader.readLine()) != null) {
          text.append(line).append('\n');
          if (line.startsWith("data: ") && line.contains("\"text\":\"")) {
            lines.add(line.replaceAll(".*\"text\":\"([^\"]*)\".*", "$1"));
          }
        }
      } catch (IOException closed) {
        text.append("closed");
      }
    }

    List<String> lines() {
      return List.copyOf(lines);
    }

    String text() {
      return text.toString();
    }

    @Override
    public void close() throws Exception {
      in.close();
      http.shutdownNow();
    }
  }
}
