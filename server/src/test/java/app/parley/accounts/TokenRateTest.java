package app.parley.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.platform.SettingsReading;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** R3: a token has so many calls in two seconds, and is told with each of them what is left. */
class TokenRateTest {
  private static final Credential REPORT = new Credential(Credential.Kind.TOKEN, "1");
  private static final Credential OTHER = new Credential(Credential.Kind.TOKEN, "2");

  private final TokenRate rate =
      new TokenRate(
          SettingsReading.of(
              Map.of("PARLEY_PROFILE", "test", "PARLEY_RATE_LIMIT", "2"), Path.of("none")));

  @Test
  void oneCallTooManyIsRefusedWithTheTimeToWait() {
    assertThat(remaining(REPORT)).isEqualTo("1");
    assertThat(remaining(REPORT)).isEqualTo("0");

    var refused = new MockHttpServletResponse();
    assertThatThrownBy(() -> rate.count(REPORT, refused))
        .isInstanceOfSatisfying(
            Refused.class,
            refusal -> {
              assertThat(refusal.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
              assertThat(refusal.retryAfter().orElseThrow()).isPositive();
            });
    assertThat(refused.getHeader("X-RateLimit-Limit")).isEqualTo("2");
    assertThat(refused.getHeader("X-RateLimit-Remaining")).isEqualTo("0");
    assertThat(refused.getHeader("X-RateLimit-Reset")).isIn("1", "2");
  }

  @Test
  void aTokenDoesNotPayForAnother() {
    remaining(REPORT);
    remaining(REPORT);

    assertThat(remaining(OTHER)).isEqualTo("1");
  }

  private @Nullable String remaining(Credential token) {
    var answer = new MockHttpServletResponse();
    rate.count(token, answer);
    return answer.getHeader("X-RateLimit-Remaining");
  }
}
