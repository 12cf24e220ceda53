package app.parley.badinput;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Answer;
import app.parley.ApiDocument.Operation;
import app.parley.Mailroom;
import app.parley.ParleyTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** C1 to C6: what a closed conversation still takes, and that a deleted one is not there. */
@ParleyTest
class ClosedAndDeletedTest {
  private static final String CONVERSATION = "/conversations/{conversationId}";
  private static final String MESSAGE = CONVERSATION + "/messages/{messageId}";

  /** What was said before goes on: notes are changed, and replies on their way are settled. */
  private static final Map<String, Integer> ON_CLOSED =
      Map.ofEntries(
          entry("GET " + CONVERSATION, 200),
          entry("DELETE " + CONVERSATION, 204),
          entry("GET " + CONVERSATION + "/messages", 200),
          // Nobody here has one.
          entry("GET " + CONVERSATION + "/picture", 404),
          entry("POST " + CONVERSATION + "/messages", 409),
          entry("PATCH " + MESSAGE, 200),
          entry("DELETE " + MESSAGE, 204),
          entry("POST " + MESSAGE + "/retry", 200),
          entry("POST " + MESSAGE + "/check", 200),
          entry("POST " + MESSAGE + "/settle", 200),
          entry("POST " + CONVERSATION + "/read", 204),
          entry("POST " + CONVERSATION + "/unread", 204),
          entry("PUT " + CONVERSATION + "/presence", 204),
          entry("POST " + CONVERSATION + "/typing", 204),
          entry("DELETE " + CONVERSATION + "/presence", 204),
          entry("GET " + CONVERSATION + "/assignees", 200),
          entry("GET " + CONVERSATION + "/suggestions", 200),
          entry("PUT " + CONVERSATION + "/draft", 200),
          entry("PUT " + CONVERSATION + "/assignee", 200),
          entry("POST " + CONVERSATION + "/close", 200),
          entry("POST " + CONVERSATION + "/reopen", 200),
          entry("POST " + CONVERSATION + "/links", 201),
          entry("DELETE " + CONVERSATION + "/links/{linkId}", 204));

  private final Stage stage;
  private final Mailroom mailroom;

  @Autowired
  ClosedAndDeletedTest(Stage stage, Mailroom mailroom) {
    this.stage = stage;
    this.mailroom = mailroom;
  }

  @Test
  void aClosedConversationTakesWhatTheRulesSayAndNothingElse() {
    for (var operation : ofConversations()) {
      int expected = requireNonNull(ON_CLOSED.get(operation.toString()), operation.toString());
      var ids = stage.ours.conversationFor(operation);
      mailroom.closes(stage.ours.admin, Long.parseLong(ids.get("conversationId")));
      if (expected < 400) {
        var answer = asks(operation, ids);
        assertThat(answer.status()).as(operation + answer.text()).isEqualTo(expected);
      } else {
        stage.beginsHere();
        stage.refused(operation + "", asks(operation, ids), expected);
        stage.nothingChanged();
      }
    }
  }

  @Test
  void aDeletedConversationIsNotThere() {
    var deleted = new LinkedHashMap<Operation, Map<String, String>>();
    for (var operation : ofConversations()) {
      var ids = stage.ours.conversationFor(operation);
      mailroom.deletes(stage.ours.admin, Long.parseLong(ids.get("conversationId")));
      deleted.put(operation, ids);
    }
    stage.beginsHere();
    deleted.forEach((operation, ids) -> stage.refused(operation + "", asks(operation, ids), 404));
    stage.nothingChanged();
  }

  private List<Operation> ofConversations() {
    return stage.document.operations().stream()
        .filter(operation -> operation.path().startsWith(CONVERSATION))
        .toList();
  }

  private Answer asks(Operation operation, Map<String, String> ids) {
    var body = stage.document.hasBody(operation) ? new GoodBodies(stage.ours).of(operation) : null;
    return stage.asks(operation, operation.at(ids), body);
  }
}
