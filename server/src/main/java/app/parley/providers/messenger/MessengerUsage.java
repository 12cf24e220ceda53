package app.parley.providers.messenger;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.parley.platform.json.ForeignJson;
import app.parley.platform.outbound.HttpAnswer.Answered;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long Meta wants to be left alone: Retry-After, or the minutes of {@code
 * estimated_time_to_regain_access} in the header X-Business-Use-Case-Usage, an object with a list
 * for each business account.
 */
final class MessengerUsage {
  private MessengerUsage() {}

  static @Nullable Duration pause(Answered answer, Instant now) {
    var asked = answer.retryAfter(now);
    return asked != null ? asked : Answered.capped(estimate(answer));
  }

  private static @Nullable Duration estimate(Answered answer) {
    var header = answer.headers().getOrDefault("x-business-use-case-usage", "");
    var usage = ForeignJson.read(header.getBytes(UTF_8)).orElse(ForeignJson.NOTHING);
    long minutes =
        usage.fields().stream()
            .flatMap(account -> usage.each(account).stream())
            .mapToLong(one -> one.whole("estimated_time_to_regain_access").orElse(0))
            .max()
            .orElse(0);
    return minutes <= 0 ? null : Duration.ofMinutes(Math.min(minutes, 60));
  }
}
