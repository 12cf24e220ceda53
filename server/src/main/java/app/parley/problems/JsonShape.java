package app.parley.problems;

import app.parley.problems.Refused.FieldError;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares a JSON tree with the record that it is to become, and notes every difference under its
 * field's path.
 */
final class JsonShape {
  private final JsonMapper mapper;
  private final List<FieldError> errors;

  JsonShape(JsonMapper mapper, List<FieldError> errors) {
    this.mapper = mapper;
    this.errors = errors;
  }

  void check(JsonNode tree, Type type) {
    checkTexts(tree, "");
    check(tree, type, "");
  }

  private void check(JsonNode node, Type type, String path) {
    if (type instanceof Class<?> record && record.isRecord()) {
      checkRecord(node, record, path);
    } else if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      checkList(node, list.getActualTypeArguments()[0], path);
    } else {
      checkValue(node, type, path);
    }
  }

  private void checkRecord(JsonNode node, Class<?> record, String path) {
    if (!node.isObject()) {
      add(path, "This must be an object.");
      return;
    }
    var components =
        Arrays.stream(record.getRecordComponents())
            .collect(Collectors.toMap(RecordComponent::getName, component -> component));
    for (var name : node.propertyNames()) {
      if (!components.containsKey(name)) {
        add(under(path, name), "This field is not known.");
      }
    }
    components.forEach((name, component) -> checkComponent(node, component, under(path, name)));
  }

  private void checkComponent(JsonNode node, RecordComponent component, String path) {
    var value = node.get(component.getName());
    if (value != null && !value.isNull()) {
      check(value, component.getGenericType(), path);
    } else if (!mayBeAbsent(component, value)) {
      add(path, "This is needed.");
    }
  }

  /** Some fields may be null, and have to say so. */
  private static boolean mayBeAbsent(RecordComponent component, @Nullable JsonNode value) {
    var named = component.getAccessor().getAnnotation(JsonProperty.class);
    boolean mustBeThere = named != null && named.required();
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
        && !(mustBeThere && value == null);
  }

  private void checkList(JsonNode node, Type element, String path) {
    if (!node.isArray()) {
      add(path, "This must be a list.");
      return;
    }
    for (int i = 0; i < node.size(); i++) {
      check(node.get(i), element, path + "[" + i + "]");
    }
  }

  private void checkValue(JsonNode node, Type type, String path) {
    try {
      if (mapper.<@Nullable Object>treeToValue(node, mapper.constructType(type)) == null) {
        add(path, "This is needed.");
      }
    } catch (JacksonException e) {
      add(path, "This is not a value for it.");
    }
  }

  /** PostgreSQL can keep neither NUL nor half of a surrogate pair. */
  private void checkTexts(JsonNode node, String path) {
    if (node.isString() && !Texts.isClean(node.stringValue())) {
      add(path, "This holds a character that no text can hold.");
    } else if (node.isObject()) {
      for (var entry : node.properties()) {
        checkName(entry.getKey(), path);
        checkTexts(entry.getValue(), under(path, entry.getKey()));
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        checkTexts(node.get(i), path + "[" + i + "]");
      }
    }
  }

  private void checkName(String name, String path) {
    if (!Texts.isClean(name)) {
      add(path, "This holds a name that no text can hold.");
    }
  }

  private void add(String path, String detail) {
    errors.add(new FieldError(path, detail));
  }

  private static String under(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
