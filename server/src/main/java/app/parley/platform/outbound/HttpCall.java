package app.parley.platform.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call to be made, once.
 *
 * @param path path and query, encoded
 * @param headers names and values; secrets stand here and not in the path, which may reach a log
 */
public record HttpCall(
    String method,
    String path,
    Map<String, String> headers,
    @Nullable String contentType,
    byte[] body) {

  public static HttpCall get(String path, Map<String, String> headers) {
    return new HttpCall("GET", path, headers, null, new byte[0]);
  }

  public static HttpCall post(
      String path, Map<String, String> headers, String contentType, String body) {
    return new HttpCall("POST", path, headers, contentType, body.getBytes(UTF_8));
  }
}
