package app.parley.providers.twilio;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import app.parley.conversations.Incoming;
import app.parley.platform.json.ForeignJson;
import app.parley.platform.text.CleanText;
import app.parley.providers.Digest;
import app.parley.providers.ProviderCall;
import app.parley.providers.ProviderEvent;
import app.parley.providers.ProviderEvent.Happened;
import app.parley.providers.ProviderEvent.Ignored;
import app.parley.providers.ProviderEvent.Meaning;
import app.parley.providers.ProviderEvent.NotUnderstood;
import app.parley.providers.ProviderEvent.OtherAccount;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call of Twilio: a form with one inbound message, or with one status of a message of ours.
 * Twilio tells no times, so Parley's own stand for them. The event's body is the form; the query of
 * a status call, which names our message, is kept behind it as further parameters.
 */
final class TwilioPayload {
  private static final String WHATSAPP = "whatsapp:";

  private final ProviderCall call;
  private final TwilioKind kind;
  private final String number;
  private final FormBody form;

  private TwilioPayload(ProviderCall call, TwilioKind kind, String number, byte[] body) {
    this.call = call;
    this.kind = kind;
    this.number = number;
    this.form = FormBody.parse(body);
  }

  /** Never throws, whatever the call holds; always gives one event. */
  static List<ProviderEvent> split(ProviderCall call, TwilioKind kind, String number) {
    if (call.body().length > 0 && call.body()[0] == '{') {
      return List.of(json(call));
    }
    var body = withQuery(call);
    return List.of(new TwilioPayload(call, kind, number, body).event(body));
  }

  private static ProviderEvent json(ProviderCall call) {
    var type = ForeignJson.read(call.body()).map(json -> json.text("type")).orElse("json");
    var reason =
        new Ignored("Parley takes Twilio's message and status calls, and this is neither.");
    var key = "call:" + Digest.of(call.body());
    return new ProviderEvent(key, CleanText.of(type, 100), call.body(), reason);
  }

  private static byte[] withQuery(ProviderCall call) {
    var target = TwilioProof.of(call.signature()).target();
    int query = target.indexOf('?');
    if (query < 0) {
      return call.body();
    }
    var form = new String(call.body(), ISO_8859_1) + "&" + target.substring(query + 1);
    return form.getBytes(ISO_8859_1);
  }

  private ProviderEvent event(byte[] body) {
    var sid = firstOf("MessageSid", "SmsSid", "SmsMessageSid");
    var status = status();
    if (sid == null) {
      var reason = new NotUnderstood("The call names no message.");
      return new ProviderEvent("call:" + Digest.of(body), "unreadable", body, reason);
    }
    return status == null
        ? new ProviderEvent(
            "message:" + sid,
            readBack() == null ? "message" : "message read back",
            body,
            message(sid))
        : new ProviderEvent(
            "status:" + status + ":" + sid, "status " + status, body, ofStatus(sid, status));
  }

  private @Nullable String status() {
    var status = form.text("MessageStatus");
    if (status != null) {
      return CleanText.of(status, 100);
    }
    var old = form.text("SmsStatus");
    return old == null || old.startsWith("receiv") ? null : CleanText.of(old, 100);
  }

  private Meaning ofStatus(String sid, String status) {
    var to = Objects.requireNonNullElse(form.text("To"), "");
    var reference = form.text(TwilioStatus.REFERENCE);
    var code = form.text("ErrorCode");
    var news = TwilioStatus.of(status);
    if (news == null) {
      return new Ignored("Parley does not know statuses of this kind.");
    }
    var failure = TwilioStatus.failure(news, code, form.text("ErrorMessage"));
    return new Happened(
        new Incoming.Status(address(to), sid, reference, news, failure, call.receivedAt()));
  }

  private Meaning message(String sid) {
    var from = form.text("From");
    var to = form.text("To");
    if (from == null) {
      return new NotUnderstood("The call does not say who wrote.");
    }
    if (to != null && to.startsWith(WHATSAPP) != (kind == TwilioKind.WHATSAPP)) {
      return new NotUnderstood(
          "The call is for " + to + ", which is no number of this kind of channel.");
    }
    if (to != null && !address(to).equals(number)) {
      return new OtherAccount(address(to));
    }
    var sent = readBack();
    return new Happened(
        new Incoming.Message(
            address(from),
            form.text("ProfileName"),
            sid,
            sent == null ? call.receivedAt() : sent,
            TwilioContent.of(form, kind),
            form.text("OriginalRepliedMessageSid"),
            true,
            sent != null,
            alias(from),
            TwilioConsent.of(form, kind)));
  }

  /**
   * Who hides their number is called by WhatsApp's own id of them, now or with the next message.
   */
  private @Nullable String alias(String from) {
    var other = form.text("ExternalUserId");
    if (other != null && !address(other).isEmpty()) {
      return address(other);
    }
    return kind == TwilioKind.WHATSAPP && !address(from).startsWith("+") ? address(from) : null;
  }

  /** When it was sent, if it was read back: Twilio's own calls do not tell that. */
  private @Nullable Instant readBack() {
    var at = form.text(TwilioListed.READ_BACK);
    try {
      return at == null ? null : Instant.parse(at);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String address(String told) {
    return told.startsWith(WHATSAPP) ? told.substring(WHATSAPP.length()) : told;
  }

  private @Nullable String firstOf(String... names) {
    for (var name : names) {
      if (form.text(name) instanceof String value) {
        return value;
      }
    }
    return null;
  }
}
