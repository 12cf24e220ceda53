package app.parley.providers.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioConsentTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "Body=STOP, false",
    "Body=stopall+, false",
    "Body=Cancel, false",
    "Body=Cancel+my+order,",
    "Body=START, true",
    "Body=unstop, true",
    "Body=Yes, true",
    "Body=Yes+please,",
    "Body=HELP,",
    "Body=Basta&OptOutType=STOP, false",
    "Body=STOP&OptOutType=HELP,",
    "NumMedia=1,"
  })
  void byTextMessageAKeywordEndsMessagesOrAllowsThemAgain(String form, @Nullable Boolean consent) {
    assertThat(consent(form, TwilioKind.SMS)).isEqualTo(consent);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"Body=Hello, true", "Body=STOP, true", "Body=STOP&OptOutType=STOP, false"})
  void onWhatsAppWhoWritesTakesMessagesUnlessTwilioSaysOtherwise(String form, boolean consent) {
    assertThat(consent(form, TwilioKind.WHATSAPP)).isEqualTo(consent);
  }

  private static @Nullable Boolean consent(String form, TwilioKind kind) {
    return TwilioConsent.of(FormBody.parse(form.getBytes(UTF_8)), kind);
  }
}
