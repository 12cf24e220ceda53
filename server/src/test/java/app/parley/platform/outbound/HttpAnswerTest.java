package app.parley.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.platform.outbound.HttpAnswer.Answered;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpAnswerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "30 | PT30S",
        "1000000000 | PT1H",
        "Sun, 22 Nov 2026 07:00:10 GMT | PT10S",
        "Sun, 22 Nov 2026 06:00:00 GMT | PT0S",
        "soon | ",
        "-5 | ",
        "99999999999999999999 | "
      })
  void retryAfterIsReadInEveryForm(String text, Duration expected) {
    var answer = new Answered(429, Map.of("retry-after", text), new byte[0]);

    assertThat(answer.retryAfter(Instant.parse("2026-11-22T07:00:00Z"))).isEqualTo(expected);
  }
}
