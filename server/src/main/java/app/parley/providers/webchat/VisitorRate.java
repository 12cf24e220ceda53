package app.parley.providers.webchat;

import app.parley.problems.Refused;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * How much one visitor, and one address, may ask of a channel. An office behind one address is
 * many. The memory is bounded; what falls out of it starts anew.
 */
@Component
final class VisitorRate {
  static final int MESSAGES_A_MINUTE = 30;
  static final int FILES_A_MINUTE = 10;
  static final int NEWCOMERS_A_MINUTE = 60;
  private static final int CALLS_A_MINUTE = 1_200;

  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofMinutes(5)).build();

  void call(long channel, String address) {
    count("call " + channel + " " + address, CALLS_A_MINUTE);
  }

  void newcomer(long channel, String address) {
    count("newcomer " + channel + " " + address, NEWCOMERS_A_MINUTE);
  }

  void message(long visitor) {
    count("message " + visitor, MESSAGES_A_MINUTE);
  }

  void file(long visitor) {
    count("file " + visitor, FILES_A_MINUTE);
  }

  /** Throws Refused with the time to wait. */
  private void count(String whose, int aMinute) {
    var probe = buckets.get(whose, _ -> bucket(aMinute)).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw Refused.tooMany(
          "That was a lot at once. Wait a moment.",
          Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  private static Bucket bucket(int aMinute) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(aMinute).refillGreedy(aMinute, Duration.ofMinutes(1)))
        .build();
  }
}
