package app.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private final Backoff backoff =
      new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(15), new Random(11));

  @Test
  void theLongestWaitDoublesUpToItsCap() {
    assertThat(longest(1)).isBetween(Duration.ofMillis(900), Duration.ofSeconds(1));
    assertThat(longest(4)).isBetween(Duration.ofMillis(7_200), Duration.ofSeconds(8));
    assertThat(longest(60)).isBetween(Duration.ofMinutes(13), Duration.ofMinutes(15));
  }

  @Test
  void aWaitIsAnywhereFromNothingToTheLongestSoThatTriesDoNotMarchInStep() {
    var waits = new java.util.HashSet<Duration>();
    for (int i = 0; i < 100; i++) {
      waits.add(backoff.before(5));
    }
    assertThat(waits).hasSizeGreaterThan(90);
    assertThat(waits).anyMatch(wait -> wait.compareTo(Duration.ofSeconds(4)) < 0);
  }

  private Duration longest(int attempt) {
    var longest = Duration.ZERO;
    for (int i = 0; i < 200; i++) {
      var wait = backoff.before(attempt);
      longest = wait.compareTo(longest) > 0 ? wait : longest;
    }
    return longest;
  }
}
