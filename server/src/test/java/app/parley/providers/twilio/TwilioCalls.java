package app.parley.providers.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.parley.conversations.Content;
import app.parley.conversations.Delivery;
import app.parley.conversations.Incoming;
import app.parley.providers.ProviderCall;
import app.parley.providers.ProviderEvent;
import app.parley.providers.ProviderEvent.Happened;
import app.parley.providers.Samples;
import java.time.Instant;
import java.util.Objects;

/** Calls to the numbers of the samples, and what becomes of them. */
final class TwilioCalls {
  static final Instant RECEIVED = Instant.parse("2026-11-22T07:00:00Z");
  static final String WHATSAPP_NUMBER = "+14155238886";
  static final String SMS_NUMBER = "+15017122661";

  private TwilioCalls() {}

  static Content content(String form) {
    return ((Incoming.Message) incoming(event(form, "", TwilioKind.WHATSAPP))).content();
  }

  static Incoming.Message message(String file) {
    return (Incoming.Message) incoming(sample(file, TwilioKind.WHATSAPP));
  }

  static Incoming.Message sms(String file) {
    return (Incoming.Message) incoming(sample(file, TwilioKind.SMS));
  }

  static Delivery.Failure failure(String file, TwilioKind kind) {
    return Objects.requireNonNull(((Incoming.Status) incoming(sample(file, kind))).failure());
  }

  static ProviderEvent sample(String file, TwilioKind kind) {
    return split(Samples.bytes("twilio/" + file), "", kind);
  }

  static ProviderEvent event(String form, String target, TwilioKind kind) {
    return split(form.getBytes(UTF_8), target, kind);
  }

  static ProviderEvent split(byte[] body, String target, TwilioKind kind) {
    var call = new ProviderCall(RECEIVED, null, "signature " + target, body);
    var number = kind == TwilioKind.SMS ? SMS_NUMBER : WHATSAPP_NUMBER;
    return TwilioPayload.split(call, kind, number).getFirst();
  }

  static Incoming incoming(ProviderEvent event) {
    return ((Happened) event.meaning()).incoming();
  }
}
