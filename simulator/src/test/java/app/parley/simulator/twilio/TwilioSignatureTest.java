package app.parley.simulator.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.simulator.Resource;
import app.parley.simulator.http.Form;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class TwilioSignatureTest {

  static Stream<JsonNode> vectors() {
    return Resource.json("vectors/twilio.json").valueStream();
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void aCallHasTheSignatureThatTheVectorsSay(JsonNode vector) {
    var url = vector.path("signed_url").asString(vector.get("request_url").asString());
    var params = Form.EMPTY;
    for (var pair : vector.get("params")) {
      params = params.with(pair.get(0).asString(), pair.get(1).asString());
    }

    var signature = TwilioSignature.of(vector.get("auth_token").asString(), url, params);

    boolean same = signature.equals(vector.get("expected_signature").asString());
    assertThat(same).isEqualTo(vector.get("accept").asBoolean());
  }

  @Test
  void everySampleHasItsSignature() {
    var samples = Resource.json("twilio/SIGNATURES.json");
    var token = samples.get("auth_token").asString();
    samples
        .get("files")
        .forEachEntry((name, expected) ->
            assertThat(TwilioSignature.of(token, expected.get("url").asString(), params(name)))
                .as(name)
                .isEqualTo(expected.get("signature").asString()));
  }

  @Test
  void aFormIsWrittenAsItWasRead() {
    var encoded = new String(Resource.bytes("twilio/02-wa-text-unicode.form"));

    assertThat(Form.parse(encoded).encoded()).isEqualTo(encoded);
  }

  private static Form params(String name) {
    return name.endsWith(".json")
        ? Form.EMPTY
        : Form.parse(new String(Resource.bytes("twilio/" + name), StandardCharsets.UTF_8));
  }
}
