package app.parley.providers.twilio;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioRefusalsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");

  @ParameterizedTest(name = "{0} with HTTP {1} is {2}")
  @CsvFileSource(resources = "/providers/twilio/errors.csv", numLinesToSkip = 1)
  void eachErrorHasItsOutcomeAndItsSentence(int code, int status, String outcome, String sentence) {
    assertThat(
            outcome(status, "{\"code\":" + code + ",\"message\":\"x\"}").getClass().getSimpleName())
        .isEqualTo(outcome);
    assertThat(TwilioErrors.sentence("" + code, "x")).isEqualTo(sentence);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "20003, 401, ChannelBroken",
    "20404, 404, ChannelBroken",
    "20429, 429, SlowDown",
    "20500, 500, Uncertain",
    "21211, 400, Failed",
    "21408, 400, Failed",
    "21610, 400, Failed",
    "21617, 400, Failed",
    "21620, 400, Failed",
    "63007, 400, ChannelBroken"
  })
  void eachSampleHasItsOutcome(String sample, int status, String outcome) {
    var json = new String(Samples.bytes("twilio/api-error-" + sample + ".response.json"), UTF_8);

    assertThat(outcome(status, json).getClass().getSimpleName()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "500, Uncertain",
    "503, Uncertain",
    "307, Uncertain",
    "408, Uncertain",
    "401, ChannelBroken",
    "400, Failed",
    "429, SlowDown"
  })
  void withoutAReadableErrorTheStatusDecides(int status, String outcome) {
    for (var body : new String[] {"", "<html>", "[]", "{\"code\":", "{\"code\":null}"}) {
      assertThat(outcome(status, body).getClass().getSimpleName()).as(body).isEqualTo(outcome);
    }
  }

  @Test
  void anErrorThatNobodyKnowsIsToldInTwiliosWords() {
    var failed = (Failed) outcome(400, "{\"code\":29999,\"message\":\"Odd\"}");

    assertThat(failed.failure().detail())
        .isEqualTo("Twilio could not deliver it (error 29999): Odd");
  }

  @Test
  void theWaitIsRetryAfters() {
    var answer = new Answered(429, Map.of("retry-after", "4"), new byte[0]);

    assertThat(TwilioRefusals.outcome(answer, NOW)).isEqualTo(new SlowDown(Duration.ofSeconds(4)));
  }

  private static SendOutcome outcome(int status, String json) {
    return TwilioRefusals.outcome(new Answered(status, Map.of(), json.getBytes(UTF_8)), NOW);
  }
}
