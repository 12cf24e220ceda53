package app.parley;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An API's own description, as tests go through it. */
public final class ApiDocument {
  private final JsonNode document;

  private ApiDocument(JsonNode document) {
    this.document = document;
  }

  public static ApiDocument read() {
    return read("inbox");
  }

  public static ApiDocument ofCrm() {
    return read("crm");
  }

  private static ApiDocument read(String name) {
    try (var stream = new ClassPathResource("openapi/" + name + ".json").getInputStream()) {
      return new ApiDocument(new JsonMapper().readTree(stream));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final Pattern PARAMETER = Pattern.compile("\\{([^}]*)}");

  /** A call of the document. */
  public record Operation(String method, String path, JsonNode described) {
    /** The path with these ids in place of its parameters. */
    public String at(Map<String, String> ids) {
      var filled = path;
      for (var id : ids.entrySet()) {
        filled = filled.replace("{" + id.getKey() + "}", id.getValue());
      }
      return filled;
    }

    /** In the order of the path. */
    public List<String> pathParameters() {
      return PARAMETER.matcher(path).results().map(found -> found.group(1)).toList();
    }

    /** Whether it is for those who are not signed in. */
    public boolean isOpen() {
      return described.has("security") && described.get("security").isEmpty();
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  public List<Operation> operations() {
    var operations = new ArrayList<Operation>();
    document
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(method ->
                    operations.add(
                        new Operation(
                            method.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            method.getValue()))));
    return operations;
  }

  public List<Operation> withBody() {
    return operations().stream().filter(this::hasBody).toList();
  }

  public boolean hasBody(Operation operation) {
    return !bodySchema(operation).isMissingNode();
  }

  /** Of an operation's JSON body; missing where it takes none. */
  public JsonNode bodySchema(Operation operation) {
    return operation.described().at("/requestBody/content").path("application/json").path("schema");
  }

  /** The fields of an operation's JSON body, with their schemas; empty where it takes none. */
  public Map<String, JsonNode> bodyFields(Operation operation) {
    return fields(bodySchema(operation));
  }

  /** Whether a filled path is one of the document's with this method. */
  public boolean takes(String method, String path) {
    return operations().stream()
        .anyMatch(one ->
            one.method().equals(method)
                && path.matches(PARAMETER.matcher(one.path()).replaceAll("[^/]+")));
  }

  public List<JsonNode> queryParameters(Operation operation) {
    var found = new ArrayList<JsonNode>();
    operation
        .described()
        .path("parameters")
        .forEach(parameter -> {
          var resolved = resolved(parameter);
          if (resolved.path("in").asString("").equals("query")) {
            found.add(resolved);
          }
        });
    return found;
  }

  /** Where an answer and its schema differ: fields that are not named, and named ones missing. */
  public List<String> differences(Operation operation, JsonNode answer) {
    var schema = operation.described().at("/responses/200/content").path("application/json");
    var differences = new ArrayList<String>();
    compare(schema.path("schema"), answer, operation.path(), differences);
    return differences;
  }

  private void compare(JsonNode any, JsonNode value, String path, List<String> differences) {
    var schema = resolved(any);
    if (value.isArray()) {
      value.forEach(item -> compare(items(schema), item, path + "[]", differences));
    } else if (value.isObject() && !schema.has("additionalProperties")) {
      var fields = fields(schema);
      value
          .properties()
          .forEach(field -> {
            var name = path + "." + field.getKey();
            if (fields.containsKey(field.getKey())) {
              compare(fields.get(field.getKey()), field.getValue(), name, differences);
            } else {
              differences.add(name + " is not named");
            }
          });
      schema
          .path("required")
          .forEach(name -> {
            if (!value.has(name.asString())) {
              differences.add(path + "." + name.asString() + " is missing");
            }
          });
    }
  }

  private JsonNode items(JsonNode schema) {
    for (var option : options(schema)) {
      if (option.has("items")) {
        return option.get("items");
      }
    }
    return schema.path("items");
  }

  /** Of an object, of all that it may be. */
  private Map<String, JsonNode> fields(JsonNode any) {
    var fields = new HashMap<String, JsonNode>();
    for (var option : options(resolved(any))) {
      option.path("properties").properties().forEach(f -> fields.put(f.getKey(), f.getValue()));
    }
    return fields;
  }

  private List<JsonNode> options(JsonNode schema) {
    var options = new ArrayList<JsonNode>();
    options.add(schema);
    for (var word : List.of("anyOf", "oneOf", "allOf")) {
      schema.path(word).forEach(one -> options.addAll(options(resolved(one))));
    }
    return options;
  }

  public JsonNode resolved(JsonNode node) {
    var reference = node.path("$ref").asString("");
    return reference.isEmpty() ? node : resolved(document.at(reference.substring(1)));
  }
}
