package app.parley.live;

import static org.awaitility.Awaitility.await;

import app.parley.Visitor;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/** A screen with its event stream open. */
final class Screen implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final HttpResponse<InputStream> response;
  private final StringBuffer received = new StringBuffer();
  private volatile boolean over;

  private Screen(HttpResponse<InputStream> response) {
    this.response = response;
    Thread.startVirtualThread(this::read);
  }

  /** Open, and told so. */
  static Screen of(Visitor user) throws Exception {
    var screen = open(user, "");
    screen.awaits(heard -> heard.event().equals("ready"));
    return screen;
  }

  /** Come back after the last event that it saw. */
  static Screen of(Visitor user, long lastSeen) throws Exception {
    return open(user.with("Last-Event-ID", Long.toString(lastSeen)), "");
  }

  static Screen open(Visitor user, String query) throws Exception {
    var request = HttpRequest.newBuilder(user.address("/events" + query));
    user.headers().forEach(request::setHeader);
    return new Screen(HTTP.send(request.build(), BodyHandlers.ofInputStream()));
  }

  HttpResponse<InputStream> response() {
    return response;
  }

  List<Heard> heard() {
    return Heard.in(received.toString());
  }

  /**
   * What was heard besides the word that the stream is open, and what is shown as notifications.
   */
  List<Heard> changes() {
    return heard().stream()
        .filter(heard -> !heard.event().equals("ready"))
        .filter(heard -> !heard.event().startsWith("notification"))
        .toList();
  }

  Heard awaits(Predicate<Heard> which) {
    return await()
        .until(() -> heard().stream().filter(which).findFirst(), found -> found.isPresent())
        .orElseThrow();
  }

  boolean over() {
    return over;
  }

  String text() {
    return received.toString();
  }

  @Override
  public void close() throws IOException {
    response.body().close();
  }

  private void read() {
    var buffer = new byte[8192];
    try (var body = response.body()) {
      for (var read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        received.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
      }
    } catch (IOException closed) {
      over = true;
    }
    over = true;
  }
}
