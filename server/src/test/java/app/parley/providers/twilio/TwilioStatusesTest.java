package app.parley.providers.twilio;

import static app.parley.providers.twilio.TwilioCalls.event;
import static app.parley.providers.twilio.TwilioCalls.failure;
import static app.parley.providers.twilio.TwilioCalls.incoming;
import static app.parley.providers.twilio.TwilioCalls.sample;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.conversations.Delivery;
import app.parley.conversations.Incoming;
import app.parley.providers.ProviderEvent.Ignored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioStatusesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "30-status-wa-sent.form, SENT",
    "32-status-wa-read.form, READ",
    "33-status-wa-delivered-late.form, DELIVERED",
    "34-status-wa-failed-63016.form, FAILED",
    "36-status-sms-delivered.form, DELIVERED",
    "37-status-sms-undelivered-30003.form, FAILED",
    "38-status-unknown-sid.form, DELIVERED"
  })
  void aStatusMovesTheMessageItNames(String file, Delivery state) {
    var kind = file.contains("-sms-") ? TwilioKind.SMS : TwilioKind.WHATSAPP;
    var status = (Incoming.Status) incoming(sample(file, kind));

    assertThat(status.state()).isEqualTo(state);
    assertThat(status.providerId()).startsWith("SM");
    assertThat(status.address()).isEqualTo("+351912345678");
  }

  @Test
  void aFailureSaysWhyInPlainWords() {
    assertThat(failure("34-status-wa-failed-63016.form", TwilioKind.WHATSAPP))
        .isEqualTo(
            new Delivery.Failure(
                "63016", "More than 24 hours have passed since the customer's last message."));
    assertThat(failure("37-status-sms-undelivered-30003.form", TwilioKind.SMS))
        .isEqualTo(new Delivery.Failure("30003", "The customer's phone could not be reached."));
  }

  @Test
  void theQueryOfTheStatusAddressNamesOurMessage() {
    var event =
        event(
            "MessageSid=SM1&MessageStatus=sent",
            "/webhooks/twilio/7/status?message=4711",
            TwilioKind.SMS);
    var again = event(new String(event.body(), UTF_8), "", TwilioKind.SMS);

    assertThat(((Incoming.Status) incoming(event)).reference()).isEqualTo("4711");
    assertThat(((Incoming.Status) incoming(event)).address()).as("To may be missing").isEmpty();
    assertThat(again.meaning()).as("its own bytes say the same").isEqualTo(event.meaning());
  }

  @Test
  void aStatusOfAnUnknownKindIsIgnored() {
    assertThat(event("MessageSid=SM1&MessageStatus=teleported", "", TwilioKind.SMS).meaning())
        .isInstanceOf(Ignored.class);
  }

  @Test
  void eachStatusOfAMessageIsAnEventOfItsOwn() {
    assertThat(event("MessageSid=SM1&MessageStatus=sent", "", TwilioKind.SMS).key())
        .isNotEqualTo(event("MessageSid=SM1&MessageStatus=read", "", TwilioKind.SMS).key());
  }
}
