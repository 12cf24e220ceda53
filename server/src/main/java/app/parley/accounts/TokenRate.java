package app.parley.accounts;

import app.parley.platform.Settings;
import app.parley.problems.Refused;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * How many calls a token may make in two seconds, told in headers on each of them. The reset is in
 * seconds. The memory is bounded; what falls out of it starts anew.
 */
@Component
final class TokenRate {
  private static final Duration WINDOW = Duration.ofSeconds(2);

  private final int limit;
  private final Cache<Credential, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterAccess(Duration.ofMinutes(1)).build();

  TokenRate(Settings settings) {
    limit = settings.rateLimit();
  }

  /** Throws Refused when there are none left. */
  void count(Credential token, HttpServletResponse response) {
    var probe = buckets.get(token, _ -> bucket()).tryConsumeAndReturnRemaining(1);
    var reset = Duration.ofNanos(probe.getNanosToWaitForReset()).plusMillis(999).toSeconds();
    response.setHeader("X-RateLimit-Limit", Integer.toString(limit));
    response.setHeader("X-RateLimit-Remaining", Long.toString(probe.getRemainingTokens()));
    response.setHeader("X-RateLimit-Reset", Long.toString(reset));
    if (!probe.isConsumed()) {
      throw Refused.tooMany(
          "This token has used up its calls for the moment.",
          Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limits -> limits.capacity(limit).refillIntervally(limit, WINDOW))
        .build();
  }
}
