package app.parley.notifications;

import app.parley.platform.outbound.HttpAnswer;
import app.parley.platform.outbound.HttpCall;
import app.parley.platform.outbound.SafeHttp;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends to push services (RFC 8030), encrypted, and says who sends. */
@Component
final class PushPost {
  private static final String TTL_SECONDS = "86400";
  private static final int TOO_LARGE = 413;

  private final SafeHttp http;
  private final PushServices services;
  private final PushIdentity identity;
  private final PushAgreements agreements;
  private final JsonMapper json;
  private final Clock clock;

  PushPost(
      SafeHttp http,
      PushServices services,
      PushIdentity identity,
      PushAgreements agreements,
      JsonMapper json,
      Clock clock) {
    this.http = http;
    this.services = services;
    this.identity = identity;
    this.agreements = agreements;
    this.json = json;
    this.clock = clock;
  }

  /** What is too large goes once more without what the customer wrote. */
  PushOutcome send(Subscription to, Notification notification) {
    var answer = post(to, notification);
    if (answer instanceof HttpAnswer.Answered answered && answered.status() == TOO_LARGE) {
      answer = post(to, notification.withoutBody());
    }
    return outcome(answer);
  }

  private HttpAnswer post(Subscription to, Notification notification) {
    var headers =
        Map.of(
            "Authorization",
            identity.authorization(to.endpoint()),
            "Content-Encoding",
            "aes128gcm",
            "TTL",
            TTL_SECONDS,
            "Urgency",
            "high",
            // Of a conversation a browser that was away is told the latest only.
            "Topic",
            notification.conversationId() == null
                ? "trial"
                : notification.conversationId().toString());
    var body = encrypted(to, notification);
    var path = PushServices.path(to.endpoint());
    return http.call(
        services.base(to.endpoint()),
        new HttpCall("POST", path, headers, "application/octet-stream", body));
  }

  private byte[] encrypted(Subscription to, Notification notification) {
    return PushCipher.encrypt(json.writeValueAsBytes(notification), agreements.with(to));
  }

  private PushOutcome outcome(HttpAnswer answer) {
    return switch (answer) {
      case HttpAnswer.Answered answered -> outcome(answered);
      case HttpAnswer.NotSent not ->
          new PushOutcome.Later(null, "The push service cannot be reached: " + not.reason());
      case HttpAnswer.Broken broken ->
          new PushOutcome.Later(null, "The push service did not answer: " + broken.reason());
    };
  }

  private PushOutcome outcome(HttpAnswer.Answered answered) {
    var said = "The push service answered " + answered.status() + ".";
    return switch (answered.status()) {
      case 200, 201, 202, 204 -> new PushOutcome.Taken();
      case 404, 410 -> new PushOutcome.Gone();
      case 408, 429, 500, 502, 503, 504 ->
          new PushOutcome.Later(answered.retryAfter(clock.instant()), said);
      default ->
          answered.status() >= 500
              ? new PushOutcome.Later(null, said)
              : new PushOutcome.Refused(said);
    };
  }
}
