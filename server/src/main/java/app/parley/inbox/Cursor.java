package app.parley.inbox;

import app.parley.problems.Page;
import app.parley.problems.Refused;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The key of the last item of a page, as callers carry it: a time to the microsecond, and what
 * breaks ties.
 */
record Cursor(Instant at, long tie) {
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  /** Null for none given. */
  static @Nullable Cursor of(String field, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      if (bytes.remaining() == 2 * Long.BYTES) {
        return new Cursor(Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS), bytes.getLong());
      }
    } catch (IllegalArgumentException garbled) {
      throw notOurs(field);
    }
    throw notOurs(field);
  }

  /** A page from one item more than it holds, where there is one. */
  static <T> Page<T> page(List<T> found, int limit, Function<T, Cursor> key) {
    if (found.size() <= limit) {
      return new Page<>(found, null);
    }
    var items = found.subList(0, limit);
    return new Page<>(items, key.apply(items.getLast()).text());
  }

  String text() {
    var micros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
    var bytes = ByteBuffer.allocate(2 * Long.BYTES).putLong(micros).putLong(tie).array();
    return ENCODER.encodeToString(bytes);
  }

  private static Refused notOurs(String field) {
    return Refused.invalid(field, "Take it from the page before, as it stands.");
  }
}
