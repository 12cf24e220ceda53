package app.parley.simulator.meta;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.simulator.Resource;
import app.parley.simulator.http.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetaJsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01-text.json",
        "02-text-unicode.json",
        "04-two-images.json",
        "08-location-legacy.json",
        "16-reaction.json",
        "18-echo-own-app.json",
        "34-template-echo.json"
      })
  void aBodyIsWrittenByteForByteAsMetaWritesIt(String sample) {
    var bytes = Resource.bytes("messenger/" + sample);

    assertThat(MetaJson.bytes(Json.read(bytes))).asString().isEqualTo(new String(bytes));
  }
}
