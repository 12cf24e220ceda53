package app.parley.compat;

import app.parley.problems.Refused;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/**
 * Where a page ended: the sorted value of its last item as a number, and the id that breaks ties.
 */
public record CursorKey(long value, long id) {
  public static long micros(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }

  public Instant instant() {
    return Instant.EPOCH.plus(value, ChronoUnit.MICROS);
  }

  /** Throws Refused for what was not given out. */
  public static CursorKey parse(String text) {
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      if (bytes.remaining() == 2 * Long.BYTES) {
        return new CursorKey(bytes.getLong(), bytes.getLong());
      }
    } catch (IllegalArgumentException garbled) {
      throw notOurs();
    }
    throw notOurs();
  }

  String text() {
    var bytes = ByteBuffer.allocate(2 * Long.BYTES).putLong(value).putLong(id).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Refused notOurs() {
    return Refused.invalid("cursor", "Take it from the page before, as it stands.");
  }
}
