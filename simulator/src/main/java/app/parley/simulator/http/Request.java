package app.parley.simulator.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** One call as it came in. {@code at} holds the named parts of the path, decoded. */
public record Request(
    String method, URI target, Map<String, String> at, Headers headers, byte[] body) {

  /** Reads one header by name, whatever its case. */
  public interface Headers {
    Optional<String> get(String name);
  }

  public String part(String name) {
    return at.get(name);
  }

  public Form query() {
    return target.getRawQuery() == null ? Form.EMPTY : Form.parse(target.getRawQuery());
  }

  public Form form() {
    return Form.parse(text());
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  public String contentType() {
    return headers.get("Content-Type").orElse("").toLowerCase();
  }

  /**
   * @throws Refused with 400 when the body is no JSON object
   */
  public JsonNode json() {
    try {
      var node = Json.read(body);
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException broken) {
      throw new Refused(400, "the body is no JSON: " + broken.getOriginalMessage());
    }
    throw new Refused(400, "the body must be a JSON object");
  }

  /**
   * @throws Refused with 400 when the body does not have the shape of {@code type}
   */
  public <T> T json(Class<T> type) {
    try {
      return Json.to(json(), type);
    } catch (JacksonException misfit) {
      throw new Refused(400, misfit.getOriginalMessage());
    }
  }
}
