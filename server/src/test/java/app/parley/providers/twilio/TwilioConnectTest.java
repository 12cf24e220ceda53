package app.parley.providers.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.platform.outbound.FaultyServer;
import app.parley.platform.outbound.SafeHttp;
import app.parley.problems.Refused.FieldError;
import app.parley.providers.Provider.Connecting;
import app.parley.providers.Provider.Connecting.Confirmed;
import app.parley.providers.Provider.Connecting.Wrong;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioConnectTest {
  private static final Map<String, String> GOOD =
      Map.of(
          "accountSid", "AC4c122831efef10ac68b5223dccd6f614",
          "authToken", "0123456789abcdef0123456789abcdef",
          "number", "+15017122661");

  private final SafeHttp http = new SafeHttp();

  @AfterEach
  void end() throws IOException {
    http.destroy();
  }

  @Test
  void anActiveAccountConnectsItsNumber() throws IOException {
    try (var twilio = FaultyServer.answering(200, "{\"status\":\"active\"}".getBytes(UTF_8))) {
      var confirmed = (Confirmed) connect(twilio, GOOD, TwilioKind.WHATSAPP);

      assertThat(confirmed.account()).isEqualTo("+15017122661");
      assertThat(confirmed.secrets()).containsOnlyKeys("authToken");
      assertThat(confirmed.settings()).containsOnlyKeys("accountSid", "number");
      assertThat(twilio.request())
          .startsWith("GET /2010-04-01/Accounts/AC4c122831efef10ac68b5223dccd6f614.json ");
    }
  }

  @Test
  void anSmsNumberMustBeTheAccountsOwn() throws IOException {
    var none = "{\"status\":\"active\",\"incoming_phone_numbers\":[]}";
    var one = "{\"status\":\"active\",\"incoming_phone_numbers\":[{\"sid\":\"PN1\"}]}";

    try (var twilio = FaultyServer.answering(200, none.getBytes(UTF_8))) {
      assertThat(field(connect(twilio, GOOD, TwilioKind.SMS))).isEqualTo("settings.number");
      assertThat(twilio.request())
          .contains("/IncomingPhoneNumbers.json?PhoneNumber=%2B15017122661 ");
    }
    try (var twilio = FaultyServer.answering(200, one.getBytes(UTF_8))) {
      assertThat(connect(twilio, GOOD, TwilioKind.SMS)).isInstanceOf(Confirmed.class);
    }
  }

  @Test
  void everyBadFieldIsNamedBeforeAnyoneIsAsked() throws IOException {
    try (var twilio = FaultyServer.answering(200, new byte[0])) {
      var wrong =
          (Wrong)
              connect(twilio, Map.of("accountSid", "AC12", "number", "0800 1234"), TwilioKind.SMS);

      assertThat(wrong.errors())
          .extracting(FieldError::field)
          .containsExactlyInAnyOrder(
              "settings.accountSid", "settings.authToken", "settings.number");
      assertThat(twilio.requests()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+1",
        "15017122661",
        "+05017122661",
        "+1501 712",
        "whatsapp:+15017122661",
        "+1234567890123456"
      })
  void aNumberIsInE164Form(String number) throws IOException {
    try (var twilio = FaultyServer.answering(200, new byte[0])) {
      var settings = new HashMap<>(GOOD);
      settings.put("number", number);

      assertThat(field(connect(twilio, settings, TwilioKind.SMS))).isEqualTo("settings.number");
    }
  }

  @Test
  void wrongCredentialsAreNamed() throws IOException {
    try (var twilio = FaultyServer.answering(401, "{\"code\":20003}".getBytes(UTF_8))) {
      assertThat(field(connect(twilio, GOOD, TwilioKind.SMS))).isEqualTo("settings.authToken");
    }
  }

  @Test
  void aSuspendedOrUnknownAccountIsRefused() throws IOException {
    try (var twilio = FaultyServer.answering(200, "{\"status\":\"suspended\"}".getBytes(UTF_8))) {
      assertThat(field(connect(twilio, GOOD, TwilioKind.SMS))).isEqualTo("settings.accountSid");
    }
    try (var twilio = FaultyServer.answering(404, new byte[0])) {
      assertThat(field(connect(twilio, GOOD, TwilioKind.SMS))).isEqualTo("settings.accountSid");
    }
  }

  private Connecting connect(FaultyServer twilio, Map<String, String> settings, TwilioKind kind) {
    return new TwilioConnect(new TwilioApi(http, twilio.base(), twilio.base()))
        .connect(settings, kind);
  }

  private static String field(Connecting outcome) {
    var errors = ((Wrong) outcome).errors();
    assertThat(errors).hasSize(1);
    return errors.getFirst().field();
  }
}
