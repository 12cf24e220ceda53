package app.parley.providers.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.parley.providers.Samples;
import java.net.URLEncoder;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class TwilioSignatureTest {
  private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";
  private static final String INBOUND = "https://inbox.example.com/hooks/twilio/3f2a/inbound";

  @ParameterizedTest(name = "{0}")
  @MethodSource("vectors")
  void theVectorsAreAcceptedOrRefusedAsTheySay(
      String id,
      String token,
      String url,
      String signature,
      String type,
      byte[] body,
      boolean accept) {
    assertThat(TwilioSignature.verifies(token, signature, url, type, body)).isEqualTo(accept);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void everySampleCarriesItsSignature(String file, String url, String signature, String type) {
    var body = Samples.bytes("twilio/" + file);

    assertThat(TwilioSignature.verifies(TOKEN, signature, url, type, body)).isTrue();
    assertThat(TwilioSignature.verifies(TOKEN, signature, url + "x", type, body)).isFalse();
    assertThat(TwilioSignature.verifies("other", signature, url, type, body)).isFalse();
    body[body.length / 2] ^= 1;
    assertThat(TwilioSignature.verifies(TOKEN, signature, url, type, body)).isFalse();
  }

  @Test
  void aMissingHeaderOrTokenVerifiesNothing() {
    var body = "Body=hi".getBytes(UTF_8);

    assertThat(TwilioSignature.verifies(TOKEN, null, INBOUND, FORM, body)).isFalse();
    assertThat(TwilioSignature.verifies(TOKEN, "", INBOUND, FORM, body)).isFalse();
    assertThat(TwilioSignature.verifies("", "x", INBOUND, FORM, body)).isFalse();
  }

  @Test
  void emptyParametersAreSignedToo() {
    var body = "NumMedia=0&Body=&MessageSid=SM00000000000000000000000000000001".getBytes(UTF_8);

    assertThat(TwilioSignature.verifies(TOKEN, "EhkbPdrMxSCvpRsW+N3fCVm8R5k=", INBOUND, FORM, body))
        .isTrue();
  }

  @Test
  void escapesInTheAddressAreLeftAlone() {
    var url = "https://inbox.example.com/hooks/in?name=O%27Brien&x=a%26b";
    var body = "Body=hi".getBytes(UTF_8);

    assertThat(TwilioSignature.verifies(TOKEN, "Pw4HkHlIkMcz4BQRhC/kJ8wzMhs=", url, FORM, body))
        .isTrue();
  }

  @Test
  void aBodyThatIsNoFormNeedsItsHashInTheAddress() {
    var url = "https://mycompany.com/myapp.php?foo=1&bar=2";
    var signatureOfTheBareAddress = "zYQTYrRWXE7LtzbG4PfP7/bkkGo=";

    assertThat(
            TwilioSignature.verifies(
                "12345", signatureOfTheBareAddress, url, "application/json", new byte[0]))
        .isTrue();
    assertThat(
            TwilioSignature.verifies(
                "12345", signatureOfTheBareAddress, url, "application/json", "{}".getBytes(UTF_8)))
        .isFalse();
    assertThat(
            TwilioSignature.verifies(
                "12345", signatureOfTheBareAddress, url, null, "Body=forged".getBytes(UTF_8)))
        .isFalse();
  }

  static Stream<Arguments> vectors() {
    return Samples.json("vectors/twilio.json").valueStream().map(TwilioSignatureTest::vector);
  }

  private static Arguments vector(JsonNode vector) {
    boolean form = !vector.hasNonNull("body");
    var body =
        form
            ? vector
                .get("params")
                .valueStream()
                .map(pair -> encoded(pair.get(0)) + "=" + encoded(pair.get(1)))
                .collect(Collectors.joining("&"))
            : vector.get("body").asString();
    return arguments(
        vector.get("id").asString(),
        vector.get("auth_token").asString(),
        vector.get("request_url").asString(),
        vector.get("expected_signature").asString(),
        form ? FORM : "application/json",
        body.getBytes(UTF_8),
        vector.get("accept").booleanValue());
  }

  static Stream<Arguments> samples() {
    return Samples.json("twilio/SIGNATURES.json").get("files").properties().stream()
        .map(file ->
            arguments(
                file.getKey(),
                file.getValue().get("url").asString(),
                file.getValue().get("signature").asString(),
                file.getValue().path("content_type").asString(FORM)));
  }

  private static String encoded(JsonNode text) {
    return URLEncoder.encode(text.asString(), UTF_8);
  }
}
