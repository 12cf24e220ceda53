package app.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.parley.SettableClock;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
  private static final String ANA = "ana@bramble.example";
  private static final String HOME = "192.0.2.7";

  private final SettableClock clock = new SettableClock();
  private final SignInThrottle throttle = new SignInThrottle(clock);

  @Test
  void fourFailuresAreFree() {
    fail(4);

    assertThatCode(() -> throttle.check(ANA, HOME)).doesNotThrowAnyException();
  }

  @Test
  void fromTheFifthFailureOnEachWaitIsTwiceTheLastUpToFiveMinutes() {
    fail(5);
    assertThat(wait(ANA)).isBetween(Duration.ofMillis(1), Duration.ofSeconds(1));
    fail(1);
    assertThat(wait(ANA)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
    fail(1);
    assertThat(wait(ANA)).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(4));
    fail(20);
    assertThat(wait(ANA)).isBetween(Duration.ofSeconds(299), Duration.ofSeconds(300));
  }

  @Test
  void whoHasWaitedMayTryAgain() {
    fail(5);

    clock.forward(Duration.ofSeconds(1));

    assertThatCode(() -> throttle.check(ANA, HOME)).doesNotThrowAnyException();
  }

  @Test
  void aSuccessForgetsTheFailures() {
    fail(5);

    throttle.succeeded(ANA);

    assertThatCode(() -> throttle.check(ANA, HOME)).doesNotThrowAnyException();
  }

  @Test
  void oneAccountsFailuresDoNotSlowAnother() {
    fail(10);

    assertThatCode(() -> throttle.check("ben@bramble.example", HOME)).doesNotThrowAnyException();
  }

  @Test
  void anAddressMayFailThirtyTimesAMinuteWhateverTheAccounts() {
    for (int i = 0; i < 30; i++) {
      throttle.check("user" + i, HOME);
      throttle.failed("user" + i, HOME);
    }

    assertThat(wait("another")).isPositive();
    assertThatCode(() -> throttle.check("another", "192.0.2.8")).doesNotThrowAnyException();
    clock.forward(Duration.ofSeconds(2));
    assertThatCode(() -> throttle.check("another", HOME)).doesNotThrowAnyException();
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      throttle.failed(ANA, "198.51.100." + i);
    }
  }

  private @Nullable Duration wait(String account) {
    try {
      throttle.check(account, HOME);
      return null;
    } catch (Refused refused) {
      assertThat(refused.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
      return refused.retryAfter().orElseThrow();
    }
  }
}
