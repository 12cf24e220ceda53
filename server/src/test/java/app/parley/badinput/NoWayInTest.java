package app.parley.badinput;

import app.parley.Answer;
import app.parley.ApiDocument.Operation;
import app.parley.ParleyTest;
import app.parley.Visitor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Calls by nobody, without the CSRF token, and by methods that the address does not take. */
@ParleyTest
class NoWayInTest {
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

  private final Stage stage;

  @Autowired
  NoWayInTest(Stage stage) {
    this.stage = stage;
  }

  @Test
  void whoIsNotSignedInGetsNothingDone() {
    var session = stage.ours.admin.session();
    var cookie = Objects.requireNonNull(session.headers().get("Cookie"));
    var nobodies =
        List.of(
            stage.stranger,
            session.without("Cookie"),
            session.with("Cookie", cookie.split("=", 2)[0] + "=no-such-session"),
            session.with("Cookie", cookie.substring(0, cookie.length() - 1)),
            stage.stranger.with("x-api-token", "no-such-token"),
            stage.stranger.with("x-api-token", ""));
    for (var operation : stage.document.operations()) {
      if (!operation.isOpen()) {
        for (var nobody : nobodies) {
          var what = operation + " " + nobody.headers();
          stage.refused(what, asks(nobody, operation, operation.method()), 401);
        }
      }
    }
    stage.nothingChanged();
  }

  @Test
  void aSessionChangesNothingWithoutItsCsrfToken() {
    var session = stage.ours.admin.session();
    var theirs = stage.theirs.admin.session().headers();
    var others = Objects.requireNonNull(theirs.get("X-CSRF-Token"));
    for (var operation : stage.document.operations()) {
      if (!operation.isOpen() && !operation.method().equals("GET")) {
        for (var without :
            List.of(
                session.without("X-CSRF-Token"),
                session.with("X-CSRF-Token", ""),
                session.with("X-CSRF-Token", others))) {
          var what = operation + " " + without.headers();
          stage.refused(what, asks(without, operation, operation.method()), 403);
        }
      }
    }
    stage.nothingChanged();
  }

  @Test
  void anotherMethodIsNotAllowed() {
    for (var operation : stage.document.operations()) {
      for (var method : METHODS) {
        var path = stage.ours.address(operation);
        if (!stage.document.takes(method, path)) {
          var answer = asks(stage.ours.admin.session(), operation, method);
          if (stage.refused(method + " " + path, answer, 405)) {
            var allowed = Arrays.asList(answer.header("Allow").split(", *"));
            stage.softly.assertThat(allowed).as(method + path).contains(operation.method());
          }
        }
      }
    }
    stage.nothingChanged();
  }

  private Answer asks(Visitor visitor, Operation operation, String method) {
    var body = stage.document.hasBody(operation) ? Map.of("x", 1) : null;
    return visitor.call(method, stage.ours.address(operation), body);
  }
}
