package app.parley.crm;

import app.parley.platform.Json;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.schema.tables.records.PersonMergeRecord;

/** One person became part of another. It can be undone for thirty days. */
record PersonMerge(
    @JsonFormat(shape = JsonFormat.Shape.STRING) long id,
    Ref keep,
    Ref merge,
    Instant at,
    ItemChange.By by,
    Instant undoUntil,
    @Nullable Instant undoneAt,
    @JsonIgnore MergedFields.Taken taken,
    @JsonIgnore Moved moved) {
  static final Duration UNDOABLE = Duration.ofDays(30);

  static PersonMerge of(PersonMergeRecord row) {
    return new PersonMerge(
        row.getId(),
        new Ref(row.getKeptId(), row.getKeptName()),
        new Ref(row.getMergedId(), row.getMergedName()),
        row.getAt(),
        new ItemChange.By(row.getUserNumber(), row.getUserName()),
        row.getAt().plus(UNDOABLE),
        row.getUndoneAt(),
        Objects.requireNonNull(Json.read(row.getTaken(), MergedFields.Taken.class)),
        Objects.requireNonNull(Json.read(row.getMoved(), Moved.class)));
  }

  /** A person, called what they were called then. */
  record Ref(@JsonFormat(shape = JsonFormat.Shape.STRING) long id, String name) {}

  /** The ids of what went along, by kind. */
  record Moved(Map<String, List<String>> ids) {
    List<String> of(String kind) {
      return ids.getOrDefault(kind, List.of());
    }
  }
}
