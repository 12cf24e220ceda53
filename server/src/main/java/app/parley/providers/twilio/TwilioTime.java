package app.parley.providers.twilio;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Twilio's dates, which are written as RFC 2822 wants them. */
final class TwilioTime {
  private TwilioTime() {}

  /** Null for what is no such date. */
  static @Nullable Instant of(@Nullable String rfc2822) {
    try {
      return rfc2822 == null
          ? null
          : ZonedDateTime.parse(rfc2822, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
