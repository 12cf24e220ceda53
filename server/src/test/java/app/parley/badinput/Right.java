package app.parley.badinput;

import app.parley.ApiDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The smallest values that the document allows. */
final class Right {
  private static final JsonMapper JSON = new JsonMapper();

  private Right() {}

  static JsonNode value(ApiDocument document, JsonNode any) {
    var schema = document.resolved(any);
    if (schema.has("anyOf")) {
      return value(document, schema.get("anyOf").get(0));
    }
    if (schema.has("enum")) {
      return schema.get("enum").get(0);
    }
    return switch (type(schema)) {
      case "object" -> object(document, schema);
      case "array" -> list();
      case "integer" -> JSON.readTree("1");
      case "boolean" -> JSON.readTree("true");
      default -> text("x".repeat(schema.path("minLength").asInt(1)));
    };
  }

  /** With the fields that are needed and no others. */
  static ObjectNode object(ApiDocument document, JsonNode schema) {
    var object = JSON.createObjectNode();
    for (var needed : schema.path("required")) {
      var name = needed.asString();
      object.set(name, value(document, schema.at("/properties/" + name)));
    }
    return object;
  }

  static ArrayNode list() {
    return JSON.createArrayNode();
  }

  static JsonNode text(String text) {
    return StringNode.valueOf(text);
  }

  /** Of several types the first, which is never that of null in the document. */
  static String type(JsonNode schema) {
    var type = schema.path("type");
    if (type.isArray()) {
      return type.get(0).asString();
    }
    return schema.has("anyOf") ? "object" : type.asString("");
  }
}
