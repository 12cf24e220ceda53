package app.parley.badinput;

import app.parley.ApiDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A value that the document does not allow, and differs in one place from one that it does.
 *
 * @param field the place, as problems name it
 * @param isNamed whether the problem names it; of a text without a limit in the document it may say
 *     something else, for instance that such a thing is not there
 */
record Wrong(String field, JsonNode value, boolean isNamed) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
  private static final int LONG = 20_000;

  /** Wrong types, missing, unknown, empty and too long fields at every place of the schema. */
  static List<Wrong> of(ApiDocument document, JsonNode any) {
    return of(document, any, Right.value(document, any));
  }

  /** As {@link #of(ApiDocument, JsonNode)}, each in a copy of a value that is right. */
  static List<Wrong> of(ApiDocument document, JsonNode any, JsonNode right) {
    var schema = document.resolved(any);
    var wrong = new ArrayList<Wrong>();
    types(Right.type(schema))
        .forEach(value -> wrong.add(new Wrong("", JSON.readTree(value), true)));
    if (schema.has("properties")) {
      inObject(document, schema, (ObjectNode) right, wrong);
    } else if (schema.has("items")) {
      inList(document, schema, wrong);
    } else if (Right.type(schema).equals("string")) {
      inText(schema, wrong);
    }
    return wrong;
  }

  private static List<String> types(String type) {
    return switch (type) {
      case "string" -> List.of("7", "{}", "[]", "true");
      case "integer" -> List.of("\"x\"", "{}", "[]", "1.5", "true", "9223372036854775808", "1e999");
      case "boolean" -> List.of("\"x\"", "{}", "[]", "1");
      case "array" -> List.of("\"x\"", "{}", "7", "[null]");
      case "object" -> List.of("\"x\"", "[]", "7");
      default -> List.of("[[]]", "7");
    };
  }

  private static void inObject(
      ApiDocument document, JsonNode schema, ObjectNode right, List<Wrong> wrong) {
    for (var property : schema.get("properties").properties()) {
      var name = property.getKey();
      for (var inner : of(document, property.getValue())) {
        wrong.add(inner.in(name, right.deepCopy().set(name, inner.value)));
      }
      if (isNeeded(schema, name) && !mayBeNull(document.resolved(property.getValue()))) {
        wrong.add(new Wrong(name, right.deepCopy().putNull(name), true));
      }
      if (isNeeded(schema, name)) {
        wrong.add(new Wrong(name, right.deepCopy().without(name), true));
      }
    }
    wrong.add(new Wrong("nobodyKnows", right.deepCopy().put("nobodyKnows", 1), true));
  }

  private static void inList(ApiDocument document, JsonNode schema, List<Wrong> wrong) {
    for (var inner : of(document, schema.get("items"))) {
      wrong.add(inner.in("[0]", Right.list().add(inner.value)));
    }
    if (schema.has("minItems")) {
      wrong.add(new Wrong("", Right.list(), true));
    }
    if (schema.has("maxItems")) {
      var all = Right.list();
      for (int i = 0; i <= schema.get("maxItems").asInt(); i++) {
        all.add(Right.value(document, schema.get("items")));
      }
      wrong.add(new Wrong("", all, true));
    }
  }

  private static void inText(JsonNode schema, List<Wrong> wrong) {
    if (schema.has("enum")) {
      wrong.add(new Wrong("", Right.text("nobody-knows"), true));
    } else if (schema.has("maxLength")) {
      wrong.add(new Wrong("", Right.text("x".repeat(schema.get("maxLength").asInt() + 1)), true));
    } else {
      wrong.add(new Wrong("", Right.text("x".repeat(LONG)), false));
    }
    if (schema.has("minLength")) {
      wrong.add(new Wrong("", Right.text("x".repeat(schema.get("minLength").asInt() - 1)), true));
    }
    // Half of a surrogate pair, and what PostgreSQL keeps in no text.
    Stream.of("\"\\ud800\"", "\"\\u0000\"")
        .forEach(text -> wrong.add(new Wrong("", JSON.readTree(text), true)));
  }

  /** In ASCII, so that halves of surrogate pairs get through. */
  String json() {
    return JSON.writeValueAsString(value);
  }

  private Wrong in(String outer, JsonNode whole) {
    var place = field.isEmpty() || field.startsWith("[") ? outer + field : outer + "." + field;
    return new Wrong(place, whole, isNamed);
  }

  private static boolean isNeeded(JsonNode schema, String name) {
    return schema.path("required").valueStream().anyMatch(one -> one.asString().equals(name));
  }

  private static boolean mayBeNull(JsonNode schema) {
    return schema.path("type").valueStream().anyMatch(one -> one.asString().equals("null"));
  }
}
