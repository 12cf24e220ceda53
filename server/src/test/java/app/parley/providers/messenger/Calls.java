package app.parley.providers.messenger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.conversations.Incoming;
import app.parley.providers.ProviderCall;
import app.parley.providers.ProviderEvent;
import app.parley.providers.ProviderEvent.Happened;
import app.parley.providers.Samples;
import java.time.Instant;
import java.util.List;

/** Calls about the page of the samples, and what becomes of them. */
final class Calls {
  static final String ACCOUNT = "104271955555001";
  static final String CUSTOMER = "7392015648120394";
  static final Instant RECEIVED = Instant.ofEpochMilli(1_795_330_900_000L);

  private Calls() {}

  static ProviderCall call(String body) {
    return call(body.getBytes(UTF_8));
  }

  static ProviderCall call(byte[] body) {
    return new ProviderCall(RECEIVED, "application/json", null, body);
  }

  static ProviderCall sample(String file) {
    return call(Samples.bytes("messenger/" + file));
  }

  /** One event of the customer, given beside sender, recipient and time. */
  static ProviderCall messaging(String what) {
    return call(
        "{\"object\":\"page\",\"entry\":[{\"id\":\""
            + ACCOUNT
            + "\",\"time\":1795330800900,\"messaging\":["
            + item(CUSTOMER, 1_795_330_800_000L, what)
            + "]}]}");
  }

  static String item(String sender, long at, String what) {
    return "{\"sender\":{\"id\":\""
        + sender
        + "\"},\"recipient\":{\"id\":\""
        + ACCOUNT
        + "\"},\"timestamp\":"
        + at
        + ","
        + what
        + "}";
  }

  static List<ProviderEvent> split(ProviderCall call) {
    return MessengerPayload.split(call, ACCOUNT);
  }

  static ProviderEvent only(ProviderCall call) {
    var events = split(call);
    assertThat(events).hasSize(1);
    return events.getFirst();
  }

  static Incoming happened(ProviderCall call) {
    return ((Happened) only(call).meaning()).incoming();
  }

  static Incoming happened(String sample) {
    return happened(sample(sample));
  }

  static Incoming.Message message(String sample) {
    return (Incoming.Message) happened(sample);
  }
}
