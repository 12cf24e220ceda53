package app.parley.platform.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.parley.platform.text.CleanText;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * JSON that others wrote, of which nothing is sure. Every question has an answer and none throws;
 * text comes out clean, and an id is text whether it was written as a string or as a number.
 */
public final class ForeignJson {
  // Escaping keeps lone surrogates, which UTF-8 has no bytes for.
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                  .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                  .build())
          .build();

  /** JSON that says nothing. */
  public static final ForeignJson NOTHING = new ForeignJson(MissingNode.getInstance());

  private final JsonNode node;

  private ForeignJson(JsonNode node) {
    this.node = node;
  }

  /**
   * Empty when the bytes are no JSON, or too deep to be read. Invalid UTF-8 inside it becomes
   * U+FFFD.
   */
  public static Optional<ForeignJson> read(byte[] body) {
    try {
      var text = new String(body, UTF_8);
      return Optional.of(
          new ForeignJson(JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text)));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  public boolean isObject() {
    return node.isObject();
  }

  public boolean isList() {
    return node.isArray();
  }

  /** Whether the field is there and not null. */
  public boolean has(String field) {
    return node.hasNonNull(field);
  }

  public Collection<String> fields() {
    return node.propertyNames();
  }

  /** The field's value; of a field that is not there everything is absent. */
  public ForeignJson at(String field) {
    var value = node.get(field);
    return value == null ? NOTHING : new ForeignJson(value);
  }

  /** The elements of a list; none when it is no list. */
  public List<ForeignJson> each(String field) {
    return at(field).elements();
  }

  public List<ForeignJson> elements() {
    return node.isArray() ? node.valueStream().map(ForeignJson::new).toList() : List.of();
  }

  /** A string, or a number as it was written; null for anything else and for the empty string. */
  public @Nullable String text(String field) {
    return at(field).text();
  }

  public @Nullable String text() {
    if (!node.isString() && !node.isIntegralNumber()) {
      return null;
    }
    var text = CleanText.of(node.asString());
    return text.isEmpty() ? null : text;
  }

  public boolean flag(String field) {
    var value = at(field).node;
    return value.isBoolean() ? value.booleanValue() : "true".equals(at(field).text());
  }

  public OptionalLong whole(String field) {
    var text = text(field);
    try {
      return text == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  public OptionalDouble number(String field) {
    var value = at(field).node;
    if (value.isNumber()) {
      return OptionalDouble.of(value.asDouble());
    }
    var text = at(field).text();
    try {
      return text == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  /** In one line and in ASCII. */
  public String compact() {
    return JSON.writeValueAsString(node);
  }
}
