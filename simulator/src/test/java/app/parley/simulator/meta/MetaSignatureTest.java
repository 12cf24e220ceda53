package app.parley.simulator.meta;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.simulator.Resource;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class MetaSignatureTest {

  static Stream<JsonNode> vectors() {
    return Resource.json("vectors/meta-webhook.json").valueStream();
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void aBodyHasTheSignatureThatTheVectorsSay(JsonNode vector) {
    var secret = vector.get("app_secret").asString();
    var body = Base64.getDecoder().decode(vector.get("body_base64").asString());

    assertThat(MetaSignature.sha1(secret, body))
        .isEqualTo(vector.get("X-Hub-Signature").asString());
    boolean same =
        MetaSignature.sha256(secret, body).equals(vector.get("X-Hub-Signature-256").asString());
    assertThat(same).isEqualTo(vector.get("accept").asBoolean());
  }

  @Test
  void everySampleHasItsSignature() {
    var samples = Resource.json("messenger/SIGNATURES.json");
    var secret = samples.get("app_secret").asString();
    samples
        .get("files")
        .forEachEntry((name, expected) ->
            assertThat(MetaSignature.sha256(secret, Resource.bytes("messenger/" + name)))
                .as(name)
                .isEqualTo(expected.get("X-Hub-Signature-256").asString()));
  }

  @Test
  void aTokenHasItsProof() {
    for (var vector : Resource.json("vectors/meta-appsecret-proof.json")) {
      assertThat(
              MetaSignature.proof(
                  vector.get("app_secret").asString(), vector.get("access_token").asString()))
          .isEqualTo(vector.get("appsecret_proof").asString());
    }
  }
}
