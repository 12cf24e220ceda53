package app.parley.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.platform.Settings;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against a bucket that knows no more than to take, to give and to delete. */
class BucketStoreTest extends FileStoreTest {
  private static final String KEY = "/files/7/" + "ab".repeat(32);
  private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
  private final Map<String, String> authorized = new ConcurrentHashMap<>();
  private final HttpServer server;

  BucketStoreTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void end() {
    server.stop(0);
  }

  @Override
  FileStore store() {
    var endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return new BucketStore(new Settings.S3(endpoint, "eu-central-1", "files", "key", "secret"));
  }

  @Test
  void callsAreSignedForTheBucketsRegionAndTheSecretStaysHere() throws IOException {
    assertThatThrownBy(() -> store().open(7, "ab".repeat(32))).isInstanceOf(IOException.class);

    assertThat(authorized.get(KEY))
        .startsWith("AWS4-HMAC-SHA256 Credential=key/")
        .contains("/eu-central-1/s3/aws4_request")
        .doesNotContain("secret");
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
        default -> {
          var content = objects.get(key);
          exchange.sendResponseHeaders(
              content == null ? 404 : 200, content == null ? -1 : content.length);
          if (content != null) {
            exchange.getResponseBody().write(content);
          }
        }
      }
    }
  }
}
