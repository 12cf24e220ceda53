package app.parley.simulator.http;

import java.util.Collection;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Plain JSON, for the control calls and the providers' answers. */
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  public static JsonNode nothing() {
    return MAPPER.nullNode();
  }

  public static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  public static ArrayNode arrayOf(Collection<?> values) {
    return MAPPER.valueToTree(values);
  }

  /**
   * @throws tools.jackson.core.JacksonException when the bytes are no JSON
   */
  public static JsonNode read(byte[] bytes) {
    return MAPPER.readTree(bytes);
  }

  public static JsonNode read(String text) {
    return MAPPER.readTree(text);
  }

  public static byte[] bytes(JsonNode node) {
    return MAPPER.writeValueAsBytes(node);
  }

  public static JsonNode of(Object value) {
    return MAPPER.valueToTree(value);
  }

  public static <T> T to(JsonNode node, Class<T> type) {
    return MAPPER.treeToValue(node, type);
  }

  private Json() {}
}
