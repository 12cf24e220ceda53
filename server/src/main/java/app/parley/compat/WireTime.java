package app.parley.compat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Times of the compatible API: RFC 3339 in version 2, {@code YYYY-MM-DD HH:MM:SS} in UTC in version
 * 1. Both are read anywhere, the seconds may be missing, and what names no zone is UTC.
 */
public final class WireTime {
  private static final DateTimeFormatter PLAIN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 9999;

  private WireTime() {}

  public static Optional<Instant> parse(String text) {
    try {
      var iso = text.strip().replace(' ', 'T');
      boolean zoned = iso.matches(".*T.*(Z|[+-]\\d\\d:?\\d\\d)");
      var at =
          zoned
              ? OffsetDateTime.parse(iso).toInstant()
              : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
      int year = at.atOffset(ZoneOffset.UTC).getYear();
      return year >= FIRST_YEAR && year <= LAST_YEAR ? Optional.of(at) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** As version 1 writes it. */
  public static String plain(Instant at) {
    return PLAIN.format(at);
  }
}
