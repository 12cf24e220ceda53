package app.parley;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the program answered. */
public record Answer(int status, HttpHeaders headers, String text) {
  private static final JsonMapper JSON = new JsonMapper();

  public JsonNode json() {
    return JSON.readTree(text);
  }

  /** The text at a JSON pointer such as {@code /user/name}; empty where there is none. */
  public String at(String pointer) {
    return json().at(pointer).asString("");
  }

  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** The word of the problem's type. */
  public String problem() {
    return at("/type").replace("urn:parley:problem:", "");
  }
}
