package app.parley.crm;

import app.parley.compat.Fields;
import app.parley.platform.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The phones or e-mails of a person, read from a body and kept in a column. */
final class ContactPoints {
  private static final int MOST = 50;
  private static final int LONGEST = 255;
  private static final int LONGEST_LABEL = 40;
  private static final String LABEL = "work";

  private final Fields in;
  private final String name;

  private ContactPoints(Fields in, String name) {
    this.in = in;
    this.name = name;
  }

  static List<ContactPoint> kept(@Nullable JSONB column) {
    var points = Json.read(column, ContactPoint[].class);
    return points == null ? List.of() : List.of(points);
  }

  /** What the body says, or what was before; of several primary ones the first is it. */
  static List<ContactPoint> read(Fields in, String name, List<ContactPoint> before) {
    if (!in.has(name)) {
      return before;
    }
    var given = in.inside(name);
    return given == null ? List.of() : new ContactPoints(in, name).read(given);
  }

  /** Of several primary ones the first is it, of none the first of all. */
  static List<ContactPoint> withOnePrimary(List<ContactPoint> points) {
    int primary = Math.max(0, points.stream().map(ContactPoint::primary).toList().indexOf(true));
    var all = new ArrayList<ContactPoint>();
    for (var point : points) {
      all.add(new ContactPoint(point.value(), all.size() == primary, point.label()));
    }
    return all;
  }

  private List<ContactPoint> read(JsonNode given) {
    if (!given.isArray() || given.size() > MOST) {
      in.refuse(name, "Give a list of " + MOST + " at most.");
      return List.of();
    }
    var points = new ArrayList<ContactPoint>();
    given.forEach(node -> add(node, points));
    return withOnePrimary(points);
  }

  private void add(JsonNode node, List<ContactPoint> points) {
    var value = node.isString() ? node.stringValue() : node.path("value").asString("");
    var label = node.path("label").asString("").strip().toLowerCase(Locale.ROOT);
    if (!node.isString() && !node.path("value").isString()
        || value.isBlank()
        || value.length() > LONGEST
        || label.length() > LONGEST_LABEL) {
      in.refuse(name, "Each has a value of 1 to " + LONGEST + " characters, and a short label.");
      return;
    }
    var primary = node.path("primary").asBoolean(false);
    var plain = label.isEmpty() || node.path("label").isBoolean() ? LABEL : label;
    points.add(new ContactPoint(value.strip(), primary, plain));
  }
}
