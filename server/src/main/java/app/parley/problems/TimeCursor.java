package app.parley.problems;

import app.parley.platform.Ids;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The last line of a page of what is listed by time: its time to the microsecond, and its id. */
public record TimeCursor(Instant at, long id) {

  /** Null for none given. Throws Refused for what is none. */
  public static @Nullable TimeCursor of(@Nullable String text) {
    if (text == null) {
      return null;
    }
    var parts = text.split("-", -1);
    if (parts.length != 2) {
      throw Paging.wrongCursor();
    }
    var micros = Ids.parse(parts[0]).orElseThrow(Paging::wrongCursor);
    var id = Ids.parse(parts[1]).orElseThrow(Paging::wrongCursor);
    if (micros > LATEST_MICROS) {
      throw Paging.wrongCursor();
    }
    return new TimeCursor(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), id);
  }

  /** The year 2262, beyond which PostgreSQL and Java need not agree. */
  private static final long LATEST_MICROS = Long.MAX_VALUE / 1_000;

  public String text() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
  }
}
