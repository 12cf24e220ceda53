package app.parley.badinput;

import app.parley.Answer;
import app.parley.ApiDocument.Operation;
import app.parley.ParleyTest;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ids of nothing, and of another company's things: both are not there. */
@ParleyTest
class WrongIdsTest {
  /** Which the container itself takes in no address. */
  private static final String NUL = "%00";

  private static final List<String> OF_NOTHING =
      List.of(
          "4711",
          "0",
          "-1",
          "+1",
          "1.0",
          "no-such",
          "99999999999999999999",
          NUL,
          "%EF%BC%91",
          "1%20",
          "%27%20or%201=1",
          "x".repeat(2_000));

  private final Stage stage;
  private final GoodBodies good;

  @Autowired
  WrongIdsTest(Stage stage) {
    this.stage = stage;
    this.good = new GoodBodies(stage.ours);
  }

  @Test
  void anIdOfNothingIsNotThere() {
    for (var operation : stage.document.operations()) {
      for (var parameter : operation.pathParameters()) {
        for (var id : OF_NOTHING) {
          isNotThere(operation, parameter, id);
        }
        isNotThere(operation, parameter, "0" + stage.ours.idsFor(operation).get(parameter));
      }
    }
    stage.nothingChanged();
  }

  @Test
  void whatBelongsToAnotherCompanyIsNotThere() {
    for (var operation : stage.document.operations()) {
      for (var parameter : operation.pathParameters()) {
        var theirs = Objects.requireNonNull(stage.theirs.idsFor(operation).get(parameter));
        if (!theirs.equals(stage.ours.idsFor(operation).get(parameter))) {
          isNotThere(operation, parameter, theirs);
        }
      }
      var path = stage.theirs.address(operation);
      if (!path.equals(stage.ours.address(operation))) {
        stage.refused(operation + " all of theirs", asks(operation, path), 404);
      }
    }
    stage.nothingChanged();
  }

  private void isNotThere(Operation operation, String parameter, String id) {
    var ids = new HashMap<>(stage.ours.idsFor(operation));
    ids.put(parameter, id);
    var what = operation + " " + parameter + " " + id;
    var status = id.equals(NUL) ? 400 : 404;
    stage.refused(what, asks(operation, operation.at(ids)), status);
  }

  private Answer asks(Operation operation, String path) {
    return stage.asks(
        operation, path, stage.document.hasBody(operation) ? good.of(operation) : null);
  }
}
