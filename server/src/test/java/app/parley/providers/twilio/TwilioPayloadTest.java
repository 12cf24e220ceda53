package app.parley.providers.twilio;

import static app.parley.providers.twilio.TwilioCalls.RECEIVED;
import static app.parley.providers.twilio.TwilioCalls.SMS_NUMBER;
import static app.parley.providers.twilio.TwilioCalls.content;
import static app.parley.providers.twilio.TwilioCalls.event;
import static app.parley.providers.twilio.TwilioCalls.message;
import static app.parley.providers.twilio.TwilioCalls.sample;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.providers.ProviderCall;
import app.parley.providers.ProviderEvent.Ignored;
import app.parley.providers.ProviderEvent.NotUnderstood;
import app.parley.providers.ProviderEvent.OtherAccount;
import app.parley.providers.Samples;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioPayloadTest {
  @Test
  void aRedeliveryIsTheSameEvent() {
    assertThat(sample("16-wa-duplicate-of-01.form", TwilioKind.WHATSAPP).key())
        .isEqualTo(sample("01-wa-text.form", TwilioKind.WHATSAPP).key());
  }

  @Test
  void aMessageToAnotherNumberIsNamedAsSuch() {
    assertThat(
            event("MessageSid=SM1&From=%2B1&To=%2B19998887777&Body=x", "", TwilioKind.SMS)
                .meaning())
        .isEqualTo(new OtherAccount("+19998887777"));
    assertThat(
            event(
                    "MessageSid=SM1&From=whatsapp%3A%2B1&To=whatsapp%3A%2B15017122661&Body=x",
                    "", TwilioKind.SMS)
                .meaning())
        .isInstanceOf(NotUnderstood.class);
  }

  @Test
  void repeatedAndUnknownParametersAreTolerated() {
    assertThat(message("40-multi-valued.form").content().text()).isEqualTo("multi");
  }

  @Test
  void anEventStreamCallIsIgnored() {
    var event = sample("50-json-body.json", TwilioKind.WHATSAPP);

    assertThat(event.kind()).isEqualTo("com.twilio.messaging.message.delivered");
    assertThat(event.meaning()).isInstanceOf(Ignored.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "&&&", "=", "%", "MessageSid", "MessageSid=", "Body=x", "\0", "{", "[1]"})
  void whatNamesNoMessageIsKeptWithItsReason(String body) {
    assertThat(event(body, "", TwilioKind.SMS).meaning())
        .isInstanceOfAny(NotUnderstood.class, Ignored.class);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a%00b, a\uFFFDb",
    "%FF%C0%AF, \uFFFD\uFFFD\uFFFD",
    "%ED%A0%80x, \uFFFDx",
    "50%, 50%",
    "%zz+%4, %zz %4"
  })
  void hostileTextIsShownAsBestItCanBe(String written, String shown) {
    assertThat(content("MessageSid=SM1&From=whatsapp%3A%2B1&Body=" + written).text())
        .isEqualTo(shown);
  }

  @Test
  void noDamageToACallMakesSplittingFail() {
    var random = new Random(20_261_122);
    for (int round = 0; round < 2_000; round++) {
      var body = Samples.bytes("twilio/22-mms-two-media.form");
      for (int i = 0; i <= random.nextInt(4); i++) {
        body[random.nextInt(body.length)] = (byte) random.nextInt(256);
      }

      assertThat(
              TwilioPayload.split(
                  new ProviderCall(RECEIVED, null, null, body), TwilioKind.SMS, SMS_NUMBER))
          .hasSize(1);
    }
  }
}
