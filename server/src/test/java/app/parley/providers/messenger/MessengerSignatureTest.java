package app.parley.providers.messenger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.parley.platform.secrets.Hmac;
import app.parley.providers.Samples;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessengerSignatureTest {
  private static final String SECRET = "9f8e7d6c5b4a39281706f5e4d3c2b1a0";
  private static final byte[] BODY = "{\"object\":\"page\"}".getBytes(UTF_8);
  private static final String SIGNED =
      "sha256=" + HexFormat.of().formatHex(Hmac.sha256(SECRET, BODY));

  @ParameterizedTest(name = "{0}")
  @MethodSource("vectors")
  void theVectorsAreAcceptedOrRefusedAsTheySay(
      String id, String secret, String header, byte[] body, boolean accept) {
    assertThat(MessengerSignature.verifies(secret, header, body)).isEqualTo(accept);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void everySampleCarriesItsSignature(String file, String header) {
    assertThat(MessengerSignature.verifies(SECRET, header, Samples.bytes("messenger/" + file)))
        .isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void oneChangedByteBreaksTheSignature(String file, String header) {
    var body = Samples.bytes("messenger/" + file);
    body[body.length / 2] ^= 1;

    assertThat(MessengerSignature.verifies(SECRET, header, body)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sha256=", "sha1=", "sha256=zz", "SHA256="})
  void aHeaderThatIsNoSignatureIsRefused(String header) {
    assertThat(MessengerSignature.verifies(SECRET, header, BODY)).isFalse();
  }

  @Test
  void aMissingHeaderIsRefused() {
    assertThat(MessengerSignature.verifies(SECRET, null, BODY)).isFalse();
  }

  @Test
  void upperCaseOrCutHexIsRefused() {
    assertThat(MessengerSignature.verifies(SECRET, SIGNED, BODY)).isTrue();
    assertThat(
            MessengerSignature.verifies(
                SECRET, "sha256=" + SIGNED.substring(7).toUpperCase(Locale.ROOT), BODY))
        .isFalse();
    assertThat(MessengerSignature.verifies(SECRET, SIGNED.substring(0, 70), BODY)).isFalse();
  }

  @Test
  void noSecretVerifiesNothing() {
    assertThat(MessengerSignature.verifies("", SIGNED, BODY)).isFalse();
  }

  @Test
  void aBodyThatWasUnescapedOnTheWayIsVerifiedInItsEscapedForm() {
    var escaped = "{\"text\":\"\\u00e4 \\ud83d\\ude00\"}".getBytes(UTF_8);
    var header = "sha256=" + HexFormat.of().formatHex(Hmac.sha256(SECRET, escaped));

    assertThat(MessengerSignature.verifies(SECRET, header, "{\"text\":\"ä 😀\"}".getBytes(UTF_8)))
        .isTrue();
    assertThat(MessengerSignature.verifies(SECRET, header, "{\"text\":\"ö 😀\"}".getBytes(UTF_8)))
        .isFalse();
  }

  @Test
  void theProofOfAnAccessTokenIsAsTheVectorsSay() {
    for (var vector : Samples.json("vectors/meta-appsecret-proof.json")) {
      assertThat(
              MessengerSignature.proof(
                  vector.get("app_secret").asString(), vector.get("access_token").asString()))
          .isEqualTo(vector.get("appsecret_proof").asString());
    }
  }

  static Stream<Arguments> vectors() {
    return Samples.json("vectors/meta-webhook.json")
        .valueStream()
        .map(vector ->
            arguments(
                vector.get("id").asString(),
                vector.get("app_secret").asString(),
                vector.get("X-Hub-Signature-256").asString(),
                Base64.getDecoder().decode(vector.get("body_base64").asString()),
                vector.get("accept").booleanValue()));
  }

  static Stream<Arguments> samples() {
    return Samples.json("messenger/SIGNATURES.json").get("files").properties().stream()
        .map(file ->
            arguments(file.getKey(), file.getValue().get("X-Hub-Signature-256").asString()));
  }
}
