package app.parley;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls the running program over HTTP; immutable, so {@code with} makes another. */
public final class Visitor {
  private static final String API = "/api/inbox/v1";
  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private final Supplier<String> base;
  private final Map<String, String> headers;

  /** Calls whatever answers at the address that {@code base} gives. */
  public Visitor(Supplier<String> base, Map<String, String> headers) {
    this.base = base;
    this.headers = headers;
  }

  public Visitor with(String header, String value) {
    var more = new HashMap<>(headers);
    more.put(header, value);
    return new Visitor(base, more);
  }

  public Visitor without(String header) {
    var fewer = new HashMap<>(headers);
    fewer.remove(header);
    return new Visitor(base, fewer);
  }

  public Answer get(String path) {
    return call("GET", path, null);
  }

  public Answer post(String path, Object body) {
    return call("POST", path, body);
  }

  public Answer put(String path, Object body) {
    return call("PUT", path, body);
  }

  public Answer patch(String path, Object body) {
    return call("PATCH", path, body);
  }

  public Answer delete(String path) {
    return call("DELETE", path, null);
  }

  /**
   * Texts and bytes go as they are, a stream in chunks without a length, anything else as JSON;
   * paths are of the inbox API unless they begin with two slashes.
   */
  public Answer call(String method, String path, @Nullable Object body) {
    var request = HttpRequest.newBuilder(address(path)).timeout(Duration.ofSeconds(20));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    headers.forEach(request::setHeader);
    return answer(request.method(method, publisher(body)).build());
  }

  /** The absolute address of a path, for other clients. */
  public URI address(String path) {
    return URI.create(base.get() + (path.startsWith("//") ? path.substring(1) : API + path));
  }

  public Map<String, String> headers() {
    return headers;
  }

  private static BodyPublisher publisher(@Nullable Object body) {
    return switch (body) {
      case null -> BodyPublishers.noBody();
      case String text -> BodyPublishers.ofString(text);
      case byte[] bytes -> BodyPublishers.ofByteArray(bytes);
      case InputStream stream -> BodyPublishers.ofInputStream(() -> stream);
      default -> BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    };
  }

  private static Answer answer(HttpRequest request) {
    try {
      var response = HTTP.send(request, BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
