package app.parley.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.parley.Casting;
import app.parley.ParleyTest;
import app.parley.SettableClock;
import app.parley.accounts.Phone;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** U5: who has to set up two-step sign-in first hears of nothing before. */
@ParleyTest
class HeldBackStreamTest {
  @Test
  void streamsOfThoseWithoutTwoStepSignInEndWhenEverybodyIsAskedForIt(
      @Autowired Casting casting, @Autowired SettableClock clock) throws Exception {
    var cast = casting.cast();
    Phone.of(cast.ana(), cast.ana().session(), clock);
    try (var anas = Screen.of(cast.ana().session());
        var devs = Screen.of(cast.dev().session())) {
      cast.ana().put("/two-step-rule", Map.of("required", true));

      await().atMost(Duration.ofSeconds(2)).until(devs::over);
      assertThat(anas.over()).isFalse();
    }
  }
}
