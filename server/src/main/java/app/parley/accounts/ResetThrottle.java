package app.parley.accounts;

import app.parley.problems.Refused;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Nobody floods somebody with mails, known here or not: three an hour for each account, and thirty
 * for each address that asks. The memory is bounded; what falls out of it starts anew.
 */
@Component
final class ResetThrottle {
  static final int PER_ACCOUNT = 3;
  private static final int PER_ADDRESS = 30;

  private final Clock clock;
  private final Cache<String, Bucket> buckets = Caffeine.newBuilder().maximumSize(100_000).build();

  ResetThrottle(Clock clock) {
    this.clock = clock;
  }

  /** Throws Refused with the time to wait. */
  void count(String account, String address) {
    take("from " + address, PER_ADDRESS);
    take("for " + account, PER_ACCOUNT);
  }

  private void take(String what, int anHour) {
    var probe = buckets.get(what, _ -> bucket(anHour)).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw Refused.tooMany(
          "Too many links were asked for. Wait before you ask again.",
          Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  private Bucket bucket(int anHour) {
    return Bucket.builder()
        .withCustomTimePrecision(new ByClock(clock))
        .addLimit(limit -> limit.capacity(anHour).refillGreedy(anHour, Duration.ofHours(1)))
        .build();
  }
}
