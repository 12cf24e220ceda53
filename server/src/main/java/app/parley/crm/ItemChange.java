package app.parley.crm;

import app.parley.platform.Json;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parley.schema.tables.records.ItemChangeRecord;

/** A change of an item as its history shows it: who, when, from what to what. */
record ItemChange(
    @JsonFormat(shape = JsonFormat.Shape.STRING) long id,
    Instant at,
    String what,
    By by,
    @Nullable Value from,
    @Nullable Value to,
    @Nullable String reason) {

  static ItemChange of(ItemChangeRecord row) {
    return new ItemChange(
        row.getId(),
        row.getAt(),
        row.getWhat(),
        new By(row.getUserNumber(), row.getUserName()),
        Json.read(row.getBefore(), Value.class),
        Json.read(row.getAfter(), Value.class),
        row.getReason());
  }

  /** A user by their number, called what they were called then. */
  record By(@JsonFormat(shape = JsonFormat.Shape.STRING) long id, String name) {}

  /** What something was before or is after: a thing by id and name, a word, or an amount. */
  record Value(
      @Nullable String id,
      @Nullable String name,
      @Nullable BigDecimal amount,
      @Nullable String currency) {

    static Value word(String word) {
      return new Value(null, word, null, null);
    }

    static Value named(Object id, String name) {
      return new Value(id.toString(), name, null, null);
    }

    static @Nullable Value money(@Nullable BigDecimal amount, @Nullable String currency) {
      return amount == null ? null : new Value(null, null, amount, currency);
    }

    static Value flag(boolean is) {
      return word(is ? "yes" : "no");
    }
  }
}
