package app.parley.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.parley.platform.Settings;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A bucket that knows no more than to take, to give and to delete. */
public final class PlainBucket implements AutoCloseable {
  private static final byte[] NOT_THERE =
      "<Error><Code>NoSuchKey</Code><Message>Not there</Message></Error>".getBytes(UTF_8);

  public final Map<String, byte[]> objects = new ConcurrentHashMap<>();
  final Map<String, String> authorized = new ConcurrentHashMap<>();
  private final HttpServer server;

  public PlainBucket() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  public Settings.S3 settings() {
    return new Settings.S3(endpoint(), "eu-central-1", "files", "key", "secret");
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var key = exchange.getRequestURI().getPath();
      authorized.put(key, exchange.getRequestHeaders().getFirst("Authorization"));
      switch (exchange.getRequestMethod()) {
        case "PUT" -> {
          objects.put(key, exchange.getRequestBody().readAllBytes());
          exchange.sendResponseHeaders(200, -1);
        }
        case "DELETE" -> {
          objects.remove(key);
          exchange.sendResponseHeaders(204, -1);
        }
        default -> give(exchange, key);
      }
    }
  }

  private void give(HttpExchange exchange, String key) throws IOException {
    var content = objects.get(key);
    var body = content == null ? NOT_THERE : content;
    exchange.sendResponseHeaders(content == null ? 404 : 200, body.length);
    exchange.getResponseBody().write(body);
  }
}
