package app.parley.providers.messenger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.platform.outbound.HttpAnswer.Answered;
import app.parley.providers.Samples;
import app.parley.providers.SendOutcome;
import app.parley.providers.SendOutcome.Failed;
import app.parley.providers.SendOutcome.SlowDown;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class MessengerErrorsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");

  @ParameterizedTest(name = "{0}/{1} with HTTP {2} is {4}")
  @CsvFileSource(
      resources = "/providers/messenger/errors.csv",
      useHeadersInDisplayName = true,
      numLinesToSkip = 1)
  void eachErrorHasItsOutcome(int code, int subcode, int status, boolean passing, String outcome) {
    var json =
        "{\"error\":{\"message\":\"x\",\"code\":%d%s%s}}"
            .formatted(
                code,
                subcode == 0 ? "" : ",\"error_subcode\":" + subcode,
                passing ? ",\"is_transient\":true" : "");

    assertThat(outcome(status, json).getClass().getSimpleName()).isEqualTo(outcome);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "190-token-expired, 400, ChannelBroken",
    "10-outside-window, 400, Failed",
    "551-user-unavailable, 400, Failed",
    "100-no-matching-user, 400, Failed",
    "100-attachment-too-large, 400, Failed",
    "613-rate-limit, 400, SlowDown",
    "4-app-rate-limit, 403, SlowDown",
    "1200-temporary, 500, NotTaken",
    "2-service, 500, NotTaken",
    "200-permission, 403, ChannelBroken"
  })
  void eachSampleHasItsOutcome(String sample, int status, String outcome) {
    var json = new String(Samples.bytes("messenger/api-error-" + sample + ".response.json"), UTF_8);

    assertThat(outcome(status, json).getClass().getSimpleName()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "500, Uncertain",
    "502, Uncertain",
    "503, Uncertain",
    "504, Uncertain",
    "302, Uncertain",
    "408, Uncertain",
    "404, Failed",
    "413, Failed",
    "429, SlowDown"
  })
  void withoutAReadableErrorTheStatusDecides(int status, String outcome) {
    for (var body :
        new String[] {
          "", "<html>", "{\"error\":", "{\"error\":\"x\"}", "{\"error\":{\"code\":\"many\"}}"
        }) {
      assertThat(outcome(status, body).getClass().getSimpleName()).as(body).isEqualTo(outcome);
    }
  }

  @Test
  void theClosedWindowIsToldInPlainWords() {
    var failed = (Failed) outcome(400, "{\"error\":{\"code\":10,\"error_subcode\":2018278}}");

    assertThat(failed.failure().code()).isEqualTo("10/2018278");
    assertThat(failed.failure().detail())
        .isEqualTo("More than 24 hours have passed since the customer's last message.");
  }

  @Test
  void anErrorThatNobodyKnowsIsToldInFacebooksWords() {
    var failed =
        (Failed)
            outcome(400, "{\"error\":{\"code\":100,\"error_subcode\":33,\"message\":\"Odd\"}}");

    assertThat(failed.failure().detail()).isEqualTo("Facebook refused it (error 100/33): Odd");
  }

  @Test
  void theWaitIsTakenFromEitherHeader() {
    var usage =
        "{\"10427\":[{\"type\":\"messenger\",\"estimated_time_to_regain_access\":3},"
            + "{\"type\":\"pages\",\"estimated_time_to_regain_access\":12}]}";

    assertThat(pause(Map.of("retry-after", "30"))).isEqualTo(Duration.ofSeconds(30));
    assertThat(pause(Map.of("x-business-use-case-usage", usage))).isEqualTo(Duration.ofMinutes(12));
    assertThat(pause(Map.of("x-business-use-case-usage", "broken"))).isNull();
    assertThat(pause(Map.of())).isNull();
  }

  private static @Nullable Duration pause(Map<String, String> headers) {
    var answer = new Answered(429, headers, new byte[0]);
    return ((SlowDown) MessengerErrors.outcome(answer, NOW)).retryAfter();
  }

  private static SendOutcome outcome(int status, String json) {
    return MessengerErrors.outcome(new Answered(status, Map.of(), json.getBytes(UTF_8)), NOW);
  }
}
