package app.parley.badinput;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import app.parley.Answer;
import app.parley.ApiDocument.Operation;
import app.parley.ParleyTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Bodies that are no JSON, or not what the document says. */
@ParleyTest
class WrongBodiesTest {
  private static final List<Object> NO_OBJECTS =
      List.of(
          "",
          " ",
          "7",
          "[]",
          "null",
          "\"x\"",
          "{",
          "{}{}",
          "{'a':1}",
          "{\"a\":NaN}",
          "{\"a\":1,}",
          "{\"a\":1,\"a\":2}",
          "{\"a\":" + "[".repeat(1_000) + "]".repeat(1_000) + "}",
          "{\"a\":1e99999}",
          "{\"\\u0000\":1}",
          "{\"__proto__\":{}}",
          new byte[] {'{', '"', (byte) 0xC0, (byte) 0xAF, '"', ':', '1', '}'},
          "{\"a\":1}".getBytes(UTF_16));

  private static final List<Map<String, String>> NO_JSON =
      List.of(
          Map.of("Content-Type", "text/plain"),
          Map.of("Content-Type", "application/x-www-form-urlencoded"),
          Map.of("Content-Type", "multipart/form-data; boundary=x"),
          Map.of("Content-Type", "application/json; charset=utf-16"),
          Map.of("Content-Type", "nonsense"),
          Map.of("Content-Encoding", "gzip"));

  /** Who has no link is told no more. */
  private static final Set<String> BY_LINK =
      Set.of("/setup", "/invitation", "/invitation/accept", "/password-reset");

  private final Stage stage;
  private final GoodBodies good;

  @Autowired
  WrongBodiesTest(Stage stage) {
    this.stage = stage;
    this.good = new GoodBodies(stage.ours);
  }

  @Test
  void aFieldThatTheDocumentDoesNotAllowIsRefusedByName() {
    for (var operation : stage.document.withBody()) {
      var schema = stage.document.bodySchema(operation);
      for (var wrong : Wrong.of(stage.document, schema, good.json(operation))) {
        var answer = asks(operation, wrong.json());
        var what = operation + " " + wrong.field() + " " + shortened(wrong);
        if (BY_LINK.contains(operation.path())) {
          stage.refused(what, answer, 400, 403);
        } else if (wrong.isNamed()) {
          stage.invalid(what, answer, wrong.field());
        } else {
          stage.softly.assertThat(answer.status()).as(what + answer.text()).isLessThan(500);
        }
      }
    }
    stage.nothingChanged();
  }

  @Test
  void whatIsNoObjectIsRefused() {
    for (var operation : stage.document.withBody()) {
      for (var body : NO_OBJECTS) {
        var shown = body instanceof byte[] bytes ? new String(bytes, UTF_8) : body;
        stage.invalid(operation + " " + shown, asks(operation, body), "");
      }
    }
    stage.nothingChanged();
  }

  @Test
  void whatDoesNotSayThatItIsJsonIsRefused() {
    for (var operation : stage.document.withBody()) {
      var body = good.of(operation);
      for (var headers : NO_JSON) {
        var visitor = stage.ours.admin.session();
        for (var header : headers.entrySet()) {
          visitor = visitor.with(header.getKey(), header.getValue());
        }
        var answer = visitor.call(operation.method(), stage.ours.address(operation), body);
        stage.refused(operation + " " + headers, answer, 415);
      }
    }
    stage.nothingChanged();
  }

  @Test
  void aBodyOverAMebibyteIsTooLarge() {
    var large = "{\"a\":\"" + "x".repeat(1 << 20) + "\"}";
    for (var operation : stage.document.withBody()) {
      stage.refused(operation + "", asks(operation, large), 413);
    }
    stage.nothingChanged();
  }

  private Answer asks(Operation operation, Object body) {
    return stage.asks(operation, stage.ours.address(operation), body);
  }

  private static String shortened(Wrong wrong) {
    var text = wrong.json();
    return text.substring(0, Math.min(80, text.length()));
  }
}
