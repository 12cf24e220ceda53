package app.parley.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
  private final StrictJson json = new StrictJson();

  @Test
  void aBodyBecomesTheRecordThatItDescribes() throws IOException {
    var order =
        read("{\"name\":\"Beans \uD83D\uDE00\",\"count\":2,\"lines\":[{\"size\":\"small\"}]}");

    assertThat(order)
        .isEqualTo(new Order("Beans \uD83D\uDE00", 2, null, List.of(new Line(Size.small))));
  }

  @Test
  void whatIsOptionalMayBeNullOrAbsent() throws IOException {
    assertThat(read("{\"name\":\"a\",\"count\":1,\"urgent\":null,\"lines\":[]}"))
        .isEqualTo(read("{\"name\":\"a\",\"count\":1,\"lines\":[]}"));
  }

  @Test
  void everyBadFieldIsNamedAtOnce() {
    assertThatThrownBy(
            () -> read("{\"count\":\"2\",\"colour\":1,\"lines\":[{\"size\":\"huge\"},{}]}"))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.errors().stream().map(Refused.FieldError::field))
                    .containsExactlyInAnyOrder(
                        "name", "count", "colour", "lines[0].size", "lines[1].size"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "null",
        "[]",
        "\"text\"",
        "{\"name\":\"a\",\"count\":1,\"lines\":[]} {}",
        "{\"name\":\"a\",\"name\":\"b\",\"count\":1,\"lines\":[]}",
        "{\"name\":null,\"count\":1,\"lines\":[]}",
        "{\"name\":1,\"count\":1,\"lines\":[]}",
        "{\"name\":true,\"count\":1,\"lines\":[]}",
        "{\"name\":\"a\",\"count\":1.0,\"lines\":[]}",
        "{\"name\":\"a\",\"count\":99999999999,\"lines\":[]}",
        "{\"name\":\"a\",\"count\":true,\"lines\":[]}",
        "{\"name\":\"a\",\"count\":1,\"lines\":{}}",
        "{\"name\":\"a\",\"count\":1,\"lines\":[null]}",
        "{\"name\":\"a\",\"count\":1,\"urgent\":\"true\",\"lines\":[]}",
        "{\"name\":\"a\",\"count\":1,\"lines\":[],}",
        "{\"name\":\"a\",\"count\":1,\"lines\":[],\"__proto__\":{}}",
        "{\"name\":\"a\\u0000b\",\"count\":1,\"lines\":[]}",
        "{\"name\":\"a\\ud800b\",\"count\":1,\"lines\":[]}",
        "{\"name\":\"a\\udc00\\ud800\",\"count\":1,\"lines\":[]}",
        "{\"a\\u0000\":\"b\",\"name\":\"a\",\"count\":1,\"lines\":[]}",
        "{\"name\":\"a\",\"count\":NaN,\"lines\":[]}",
        "{\"name\":\"a\",\"count\":1e999,\"lines\":[]}",
        "\uFEFF{\"name\":\"a\",\"count\":1,\"lines\":[]}",
      })
  void whatIsNotExactlyThatIsRefused(String text) {
    assertThatThrownBy(() -> read(text)).satisfies(StrictJsonTest::isInvalid);
  }

  @Test
  void invalidUtf8IsRefused() {
    byte[] overlong = {'{', '"', (byte) 0xC0, (byte) 0xAF, '"', ':', '1', '}'};

    assertThatThrownBy(() -> json.read(new ByteArrayInputStream(overlong), Order.class))
        .satisfies(StrictJsonTest::isInvalid);
  }

  @Test
  void nestingIsBounded() {
    assertThatThrownBy(() -> read("[".repeat(100_000))).satisfies(StrictJsonTest::isInvalid);
  }

  @Test
  void aBodyOfMoreThanOneMebibyteIsTooLarge() {
    assertThatThrownBy(() -> read("{\"name\":\"" + "x".repeat(1 << 20) + "\"}"))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.type()).isEqualTo(ProblemType.TOO_LARGE));
  }

  @Test
  void aRecordsOwnRefusalComesThrough() {
    assertThatThrownBy(() -> json.read(stream("{\"number\":0}"), Positive.class))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.detail()).isEqualTo("More than none."));
  }

  private Object read(String text) throws IOException {
    return json.read(stream(text), Order.class);
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void isInvalid(Throwable refused) {
    assertThat(refused).isInstanceOf(Refused.class);
    assertThat(((Refused) refused).type()).isEqualTo(ProblemType.INVALID_REQUEST);
  }

  record Order(String name, Integer count, @Nullable Boolean urgent, List<Line> lines) {}

  record Line(Size size) {}

  enum Size {
    small,
    large
  }

  record Positive(Integer number) {
    Positive {
      if (number <= 0) {
        throw Refused.invalid("number", "More than none.");
      }
    }
  }
}
