package app.parley.providers.twilio;

import app.parley.conversations.Delivery;
import app.parley.platform.json.ForeignJson;
import app.parley.platform.outbound.HttpAnswer.Answered;
import app.parley.providers.SendOutcome;
import app.parley.providers.SendOutcome.ChannelBroken;
import app.parley.providers.SendOutcome.Failed;
import app.parley.providers.SendOutcome.SlowDown;
import app.parley.providers.SendOutcome.Uncertain;
import java.time.Instant;
import java.util.Set;

/**
 * What an answer other than success means for a send. After 429 nothing was taken; after any server
 * error the message may have gone out, and the list of messages has to be asked.
 */
final class TwilioRefusals {
  private static final Set<String> SLOW = Set.of("20429", "30001", "30022", "63018");
  private static final Set<String> BROKEN =
      Set.of(
          "20003", "20005", "20008", "20404", "21603", "21606", "21659", "21660", "30002", "63007",
          "63008", "63020", "90010");

  private TwilioRefusals() {}

  static SendOutcome outcome(Answered answer, Instant now) {
    var error = ForeignJson.read(answer.body()).orElse(ForeignJson.NOTHING);
    var code = error.text("code");
    int status = answer.status();
    if (status == 429 || (code != null && SLOW.contains(code))) {
      return new SlowDown(answer.retryAfter(now));
    }
    if (status == 408 || status / 100 != 4) {
      return new Uncertain("Twilio answered with HTTP " + status);
    }
    var sentence = TwilioErrors.sentence(code, error.text("message"));
    if (status == 401 || (code != null && BROKEN.contains(code))) {
      return new ChannelBroken(status == 401 ? TwilioErrors.sentence("20003", null) : sentence);
    }
    return new Failed(
        code == null
            ? new Delivery.Failure("HTTP " + status, sentence)
            : TwilioErrors.failure(code, error.text("message")));
  }
}
