package app.parley.badinput;

import app.parley.Answer;
import app.parley.ApiDocument.Operation;
import app.parley.ParleyTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Questions that are no value: a problem that names the parameter. */
@ParleyTest
class WrongParametersTest {
  private static final String LONG = "x".repeat(4_000);

  private final Stage stage;

  @Autowired
  WrongParametersTest(Stage stage) {
    this.stage = stage;
  }

  @Test
  void aParameterThatIsNoValueIsRefusedByName() {
    for (var operation : stage.document.operations()) {
      for (var parameter : stage.document.queryParameters(operation)) {
        var name = parameter.get("name").asString();
        for (var wrong : wrong(name, stage.document.resolved(parameter.get("schema")))) {
          var path =
              stage.ours.address(operation)
                  + "?"
                  + name
                  + "="
                  + wrong
                  + stage.ours.query(stage.document, operation, name);
          stage.invalid(operation + " " + name + " " + wrong, asks(operation, path), name);
        }
      }
    }
    stage.nothingChanged();
  }

  private Answer asks(Operation operation, String path) {
    return stage.asks(operation, path, null);
  }

  private static List<String> wrong(String name, JsonNode schema) {
    if (schema.has("enum")) {
      return List.of("nobody-knows", "%00", LONG);
    }
    return switch (Right.type(schema)) {
      case "integer" ->
          List.of("", "0", "-1", "101", "1.5", "1e1", "x", "%EF%BC%91", "99999999999999999999");
      case "boolean" -> List.of("", "1", "yes", "TRUE", "%00");
      case "array" -> List.of("%00", "x%27%20or%201=1", LONG);
      default ->
          switch (name) {
            case "q" -> List.of(LONG);
            // Of a file anything is a name.
            case "name" -> List.of();
            default -> List.of("x", "%00", "-1", "%21", LONG);
          };
    };
  }
}
