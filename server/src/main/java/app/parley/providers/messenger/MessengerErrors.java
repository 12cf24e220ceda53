package app.parley.providers.messenger;

import app.parley.conversations.Delivery;
import app.parley.platform.json.ForeignJson;
import app.parley.platform.outbound.HttpAnswer.Answered;
import app.parley.platform.text.CleanText;
import app.parley.providers.SendOutcome;
import app.parley.providers.SendOutcome.ChannelBroken;
import app.parley.providers.SendOutcome.Failed;
import app.parley.providers.SendOutcome.NotTaken;
import app.parley.providers.SendOutcome.SlowDown;
import app.parley.providers.SendOutcome.Uncertain;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an answer other than success means. Meta's code and subcode decide, never its texts and
 * hardly ever the HTTP status. A send is repeated only where Meta itself calls the failure passing;
 * a server error that says no more may hide a message that went out.
 */
final class MessengerErrors {
  private MessengerErrors() {}

  static SendOutcome outcome(Answered answer, Instant now) {
    var error = error(answer);
    int status = answer.status();
    if (isSlowDown(answer)) {
      return new SlowDown(MessengerUsage.pause(answer, now));
    }
    if (error.whole("code").isPresent()) {
      return outcome(error, status);
    }
    return status == 408 || status / 100 != 4
        ? new Uncertain("Facebook answered with HTTP " + status)
        : failed("HTTP " + status, "Facebook refused the message (HTTP " + status + ").");
  }

  /** The error object of an answer; everything in it is absent when there is none. */
  static ForeignJson error(Answered answer) {
    return ForeignJson.read(answer.body()).orElse(ForeignJson.NOTHING).at("error");
  }

  static int code(ForeignJson error) {
    return (int) error.whole("code").orElse(0);
  }

  /** Meta takes no more calls for a while. */
  static boolean isSlowDown(Answered answer) {
    return answer.status() == 429 || isRateLimit(code(error(answer)));
  }

  static boolean isDeadToken(int code) {
    return code == 190 || code == 102;
  }

  private static SendOutcome outcome(ForeignJson error, int status) {
    int code = code(error);
    int subcode = (int) error.whole("error_subcode").orElse(0);
    var broken = brokenChannel(code, subcode);
    if (broken != null) {
      return new ChannelBroken(broken);
    }
    var sentence = MessengerSentences.of(code, subcode);
    var name = subcode == 0 ? code + "" : code + "/" + subcode;
    if (sentence != null) {
      return failed(name, sentence);
    }
    if (code == 1200 || error.flag("is_transient")) {
      return new NotTaken("Facebook could not take it for the moment (error " + name + ")");
    }
    if (status / 100 != 4) {
      return new Uncertain("Facebook had a problem of its own (error " + name + ")");
    }
    return failed(name, "Facebook refused it (error " + name + ")" + words(error));
  }

  private static boolean isRateLimit(int code) {
    return code == 4 || code == 17 || code == 32 || code == 613 || code == 80006;
  }

  private static @Nullable String brokenChannel(int code, int subcode) {
    if (isDeadToken(code)) {
      return "Facebook no longer accepts the page's access token.";
    }
    if (code == 368 || code == 2022) {
      return "Facebook has blocked the page from sending for breaking a policy.";
    }
    if (code == 10 && subcode == 1893063) {
      return "Facebook has restricted the page from sending for a while.";
    }
    boolean permission = code == 10 || (code >= 200 && code <= 299 && code != 230);
    return permission && subcode == 0
        ? "The page's access lacks the permission to send messages."
        : null;
  }

  private static String words(ForeignJson error) {
    var message = error.text("message");
    return message == null ? "." : ": " + CleanText.of(message, 300);
  }

  private static Failed failed(String code, String detail) {
    return new Failed(new Delivery.Failure(code, detail));
  }
}
