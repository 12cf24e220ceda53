package app.parley.providers.messenger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.platform.outbound.FaultyServer;
import app.parley.platform.outbound.SafeHttp;
import app.parley.problems.Refused.FieldError;
import app.parley.providers.Provider.Connecting;
import app.parley.providers.Provider.Connecting.Confirmed;
import app.parley.providers.Provider.Connecting.NotNow;
import app.parley.providers.Provider.Connecting.Wrong;
import app.parley.providers.Samples;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessengerConnectTest {
  private static final Map<String, String> GOOD =
      Map.of("pageId", "104271955555001", "pageAccessToken", "EAAG|x", "appSecret", "s3cret");
  private static final byte[] PAGE =
      "{\"id\":\"104271955555001\",\"name\":\"Bramble\"}".getBytes(UTF_8);

  private final SafeHttp http = new SafeHttp();

  @AfterEach
  void end() throws IOException {
    http.destroy();
  }

  @Test
  void aPageThatFacebookConfirmsIsConnectedAndSubscribed() throws IOException {
    try (var facebook = FaultyServer.answering(200, PAGE)) {
      var confirmed = (Confirmed) connect(facebook, GOOD);

      assertThat(confirmed.account()).isEqualTo("104271955555001");
      assertThat(confirmed.secrets())
          .containsEntry("appSecret", "s3cret")
          .containsEntry("pageAccessToken", "EAAG|x");
      assertThat(confirmed.secrets().get("verifyToken")).hasSizeGreaterThanOrEqualTo(32);
      assertThat(confirmed.settings().toString()).doesNotContain("s3cret", "EAAG");
      assertThat(facebook.request())
          .startsWith("POST /v25.0/104271955555001/subscribed_apps?subscribed_fields=messages,");
    }
  }

  @Test
  void aGivenVerifyTokenIsKept() throws IOException {
    try (var facebook = FaultyServer.answering(200, PAGE)) {
      assertThat(((Confirmed) connect(facebook, with("verifyToken", "my-word"))).secrets())
          .containsEntry("verifyToken", "my-word");
    }
  }

  @Test
  void everyBadFieldIsNamedBeforeAnyoneIsAsked() throws IOException {
    try (var facebook = FaultyServer.answering(200, PAGE)) {
      var wrong =
          (Wrong)
              connect(
                  facebook,
                  Map.of("pageAccessToken", "two words", "humanAgent", "maybe", "colour", "red"));

      assertThat(wrong.errors())
          .extracting(FieldError::field)
          .containsExactlyInAnyOrder(
              "settings.colour",
              "settings.pageId",
              "settings.pageAccessToken",
              "settings.appSecret",
              "settings.humanAgent");
      assertThat(facebook.requests()).isZero();
    }
  }

  @Test
  void aTokenThatWouldBreakTheHeaderIsRefused() throws IOException {
    try (var facebook = FaultyServer.answering(200, PAGE)) {
      assertThat(field(connect(facebook, with("pageAccessToken", "a\r\nX: y"))))
          .isEqualTo("settings.pageAccessToken");
      assertThat(facebook.requests()).isZero();
    }
  }

  @Test
  void anotherPageThanAskedForIsRefused() throws IOException {
    try (var facebook = FaultyServer.answering(200, "{\"id\":\"900\"}".getBytes(UTF_8))) {
      assertThat(field(connect(facebook, GOOD))).isEqualTo("settings.pageId");
    }
  }

  @Test
  void aDeadTokenIsNamedAsSuch() throws IOException {
    var error = Samples.bytes("messenger/api-error-190-token-expired.response.json");
    try (var facebook = FaultyServer.answering(400, error)) {
      assertThat(field(connect(facebook, GOOD))).isEqualTo("settings.pageAccessToken");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1800000000, 0, 1800000000",
    "0, 1790000000, 1790000000",
    "1800000000, 1790000000, 1790000000",
    "0, 0, ",
    "-5, 999999999999999, ",
    "\"soon\", null, ",
  })
  void whatEndsFirstOfTheTokenAndTheConsentIsItsEnd(String token, String consent, Long seconds)
      throws IOException {
    var data = "{\"expires_at\":%s,\"data_access_expires_at\":%s}".formatted(token, consent);
    var told = "{\"id\":\"104271955555001\",\"data\":%s}".formatted(data);
    try (var facebook = FaultyServer.answering(200, told.getBytes(UTF_8))) {
      var end = ((Confirmed) connect(facebook, GOOD)).endsAt();

      assertThat(end).isEqualTo(seconds == null ? null : Instant.ofEpochSecond(seconds));
    }
  }

  @Test
  void aFacebookThatCannotBeReachedConnectsNothing() throws IOException {
    var facebook = FaultyServer.answering(200, PAGE);
    facebook.close();

    assertThat(connect(facebook, GOOD)).isInstanceOf(NotNow.class);
  }

  private Connecting connect(FaultyServer facebook, Map<String, String> settings) {
    return new MessengerConnect(new MessengerGraph(http, facebook.base())).connect(settings);
  }

  private static Map<String, String> with(String name, String value) {
    var settings = new HashMap<>(GOOD);
    settings.put(name, value);
    return settings;
  }

  private static String field(Connecting outcome) {
    var errors = ((Wrong) outcome).errors();
    assertThat(errors).hasSize(1);
    return errors.getFirst().field();
  }
}
