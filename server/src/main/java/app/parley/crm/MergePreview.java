package app.parley.crm;

import app.parley.crm.PersonMerge.Ref;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What two persons would be as one. */
record MergePreview(
    Ref keep,
    Ref merge,
    List<Field> fields,
    List<Point> emails,
    List<Point> phones,
    Map<String, Integer> moves) {

  /** One field of both, and what it would be. */
  record Field(
      String field, @Nullable String kept, @Nullable String merged, @Nullable String result) {}

  /** An address of the merged person, and whose it was: {@code keep}, {@code merge}, both. */
  record Point(String value, String label, boolean primary, String from) {}

  static List<Point> points(
      List<ContactPoint> all, List<ContactPoint> kept, List<ContactPoint> merged) {
    var own = new HashSet<>(kept.stream().map(ContactPoint::key).toList());
    var others = new HashSet<>(merged.stream().map(ContactPoint::key).toList());
    return all.stream()
        .map(point -> {
          var key = point.key();
          var from = !own.contains(key) ? "merge" : others.contains(key) ? "both" : "keep";
          return new Point(point.value(), point.label(), point.primary(), from);
        })
        .toList();
  }
}
