package app.parley.inbox;

import app.parley.problems.Refused;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list ended: in which of its order's stretches, behind which key, and as of when
 * windows were judged, so that one which ends meanwhile does not move under the reader.
 */
record ListCursor(Sort sort, int stretch, Instant asOf, Instant at, long tie) {
  private static final int LENGTH = 2 + 3 * Long.BYTES;
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  /** Null for none given. */
  static @Nullable ListCursor of(@Nullable String text, Sort sort) {
    if (text == null) {
      return null;
    }
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      if (bytes.remaining() == LENGTH && bytes.get() == sort.ordinal()) {
        var stretch = bytes.get();
        if (stretch >= 0 && stretch < sort.stretches()) {
          return new ListCursor(sort, stretch, time(bytes), time(bytes), bytes.getLong());
        }
      }
    } catch (IllegalArgumentException garbled) {
      throw notOurs();
    }
    throw notOurs();
  }

  String text() {
    var bytes = ByteBuffer.allocate(LENGTH).put((byte) sort.ordinal()).put((byte) stretch);
    bytes.putLong(micros(asOf)).putLong(micros(at)).putLong(tie);
    return ENCODER.encodeToString(bytes.array());
  }

  private static Instant time(ByteBuffer bytes) {
    return Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
  }

  private static long micros(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }

  private static Refused notOurs() {
    return Refused.invalid("cursor", "Take it from the page before, as it stands.");
  }
}
