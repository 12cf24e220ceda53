package app.parley.platform.outbound;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a call. Whether the other side may have acted on it is the one thing that must
 * never be guessed.
 */
public sealed interface HttpAnswer {

  /**
   * An answer was read to its end.
   *
   * @param headers by their names in lower case; of a repeated header the first
   */
  record Answered(int status, Map<String, String> headers, byte[] body) implements HttpAnswer {
    private static final Duration LONGEST = Duration.ofHours(1);

    public boolean succeeded() {
      return status / 100 == 2;
    }

    /**
     * How long Retry-After asks to wait, at most an hour; null when it does not say, or not
     * intelligibly.
     */
    public @Nullable Duration retryAfter(Instant now) {
      var text = headers.get("retry-after");
      return text == null ? null : capped(parsed(text.strip(), now));
    }

    /** No wait is longer than an hour, whatever the other side asks for. */
    public static @Nullable Duration capped(@Nullable Duration asked) {
      if (asked == null) {
        return null;
      }
      return asked.isNegative() ? Duration.ZERO : asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    private static @Nullable Duration parsed(String text, Instant now) {
      if (text.matches("\\d{1,18}")) {
        return Duration.ofSeconds(Long.parseLong(text));
      }
      try {
        return Duration.between(
            now, ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
      } catch (DateTimeException e) {
        return null;
      }
    }
  }

  /** No byte of the request left this machine. */
  record NotSent(String reason) implements HttpAnswer {}

  /**
   * The request left, in part or whole, and no readable answer came: the other side may have acted
   * on it.
   */
  record Broken(String reason) implements HttpAnswer {}
}
