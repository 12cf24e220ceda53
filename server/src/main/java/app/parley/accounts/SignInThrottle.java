package app.parley.accounts;

import app.parley.problems.Refused;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down: after five failures in a row an account waits 1, 2, 4 ... 300 seconds
 * between tries, and one address may fail 30 times a minute. Nobody is locked out for longer than
 * that. The memory is bounded; what falls out of it starts anew.
 */
@Component
final class SignInThrottle {
  private static final int FREE_FAILURES = 5;
  private static final int PER_ADDRESS = 30;
  private static final Duration LONGEST = Duration.ofSeconds(300);
  private static final Duration FORGOTTEN = Duration.ofHours(1);

  private final Clock clock;
  private final Cache<String, Failures> accounts =
      Caffeine.newBuilder().maximumSize(100_000).build();
  private final Cache<String, Bucket> addresses = Caffeine.newBuilder().maximumSize(50_000).build();

  SignInThrottle(Clock clock) {
    this.clock = clock;
  }

  /** Throws Refused with the time to wait where the account or the address has failed too often. */
  void check(String account, String address) {
    var failures = accounts.getIfPresent(account);
    if (failures != null && clock.instant().isBefore(failures.until())) {
      throw tooMany(Duration.between(clock.instant(), failures.until()));
    }
    var probe = bucket(address).estimateAbilityToConsume(1);
    if (!probe.canBeConsumed()) {
      throw tooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  void failed(String account, String address) {
    var now = clock.instant();
    accounts.asMap().merge(account, new Failures(1, now), (old, one) -> old.andOneMore(now));
    bucket(address).tryConsume(1);
  }

  void succeeded(String account) {
    accounts.invalidate(account);
  }

  private Bucket bucket(String address) {
    return addresses.get(
        address,
        key ->
            Bucket.builder()
                .withCustomTimePrecision(new ByClock(clock))
                .addLimit(limit ->
                    limit.capacity(PER_ADDRESS).refillGreedy(PER_ADDRESS, Duration.ofMinutes(1)))
                .build());
  }

  private static Refused tooMany(Duration wait) {
    return Refused.tooMany("Too many failed tries. Wait a moment.", wait);
  }

  /** Failures in a row, and until when the next try must wait. */
  private record Failures(int count, Instant until) {
    Failures andOneMore(Instant now) {
      if (until.plus(FORGOTTEN).isBefore(now)) {
        return new Failures(1, now);
      }
      int after = count + 1;
      if (after < FREE_FAILURES) {
        return new Failures(after, now);
      }
      var wait = Duration.ofSeconds(1L << Math.min(after - FREE_FAILURES, 10));
      return new Failures(after, now.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST));
    }
  }
}
