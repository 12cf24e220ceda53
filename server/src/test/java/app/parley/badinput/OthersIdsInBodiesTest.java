package app.parley.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ApiDocument.Operation;
import app.parley.ParleyTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What belongs to another company is no value of any field, and found by no question. */
@ParleyTest
class OthersIdsInBodiesTest {
  /** Fields that hold people's own words; each other text of a body is taken for an id. */
  private static final Set<String> WORDS =
      Set.of(
          "name",
          "email",
          "password",
          "currentPassword",
          "text",
          "reply",
          "note",
          "clientId",
          "language");

  private final Stage stage;
  private final GoodBodies good;

  @Autowired
  OthersIdsInBodiesTest(Stage stage) {
    this.stage = stage;
    this.good = new GoodBodies(stage.ours);
  }

  @Test
  void noFieldTakesAnIdOfTheirs() {
    for (var operation : stage.document.withBody()) {
      // Who calls without a company calls with something that says which one.
      if (!operation.isOpen()) {
        var schema = stage.document.resolved(stage.document.bodySchema(operation));
        for (var property : schema.path("properties").properties()) {
          fill(operation, property.getKey(), stage.document.resolved(property.getValue()));
        }
      }
    }
    stage.nothingChanged();
  }

  private void fill(Operation operation, String field, JsonNode schema) {
    for (var id : stage.theirs.all()) {
      if (isKeptAsFarAsKnown(operation, field)) {
        continue;
      }
      if (isId(field, schema)) {
        asks(operation, field, id);
      } else if (schema.has("items") && isId(field, stage.document.resolved(schema.get("items")))) {
        asks(operation, field, List.of(id));
      }
    }
  }

  /** A draft outlives its uploads: it is saved without those that are not there. */
  private static boolean isKeptAsFarAsKnown(Operation operation, String field) {
    return operation.toString().endsWith("/draft") && field.equals("attachments");
  }

  private static boolean isId(String field, JsonNode schema) {
    return Right.type(schema).equals("string") && !schema.has("enum") && !WORDS.contains(field);
  }

  private void asks(Operation operation, String field, Object value) {
    var body = new HashMap<String, Object>(good.of(operation));
    body.put(field, value);
    if (field.equals("id")) {
      body.remove("create");
    }
    var answer = stage.asks(operation, stage.ours.address(operation), body);
    stage.refused(operation + " " + field + " " + value, answer, 400, 404, 409);
  }

  @Test
  void aDraftKeepsNoFileOfTheirs() {
    var draft = "/conversations/" + stage.ours.get("conversationId") + "/draft";
    for (var id : stage.theirs.all()) {
      var body = Map.of("reply", "Hi", "note", "", "tab", "reply", "attachments", List.of(id));
      var answer = stage.ours.admin.put(draft, body);
      var kept = answer.json().at("/attachments");
      assertThat(answer.status() == 400 || kept.isArray() && kept.isEmpty()).as(id).isTrue();
    }
  }

  @Test
  void noChangeOfSeveralReachesTheirs() {
    for (var id : stage.theirs.all()) {
      for (var change :
          List.of(
              Map.of("conversationId", id, "status", "closed"),
              Map.of("conversationId", id, "read", true),
              Map.of("conversationId", stage.ours.get("conversationId"), "assigneeId", id))) {
        var body = Map.of("changes", List.of(change));
        var answer = stage.ours.admin.post("/conversations/changes", body);
        assertThat(answer.at("/items/0/problem/type")).as(id + answer.text()).isNotEmpty();
      }
    }
    stage.nothingChanged();
  }

  @Test
  void noItemIsMadeForTheirPerson() {
    var path = "/conversations/" + stage.ours.get("conversationId") + "/links";
    var theirs = stage.theirs.admin.get("//api/v2/persons").json().at("/data/0/id").asLong();
    assertThat(theirs).isPositive();
    for (var type : List.of("lead", "deal")) {
      var create = Map.of("title", "Theirs", "personId", Long.toString(theirs));
      var answer = stage.ours.admin.post(path, Map.of("type", type, "create", create));
      stage.invalid(type, answer, "create.personId");
    }
    stage.nothingChanged();
  }

  @Test
  void noQuestionFindsTheirs() {
    var unique = stage.theirs.all().stream().filter(id -> id.length() > 10).toList();
    for (var operation : stage.document.operations()) {
      for (var parameter : stage.document.queryParameters(operation)) {
        var schema = stage.document.resolved(parameter.get("schema"));
        if (!schema.has("enum") && !Right.type(schema).matches("integer|boolean")) {
          for (var id : stage.theirs.all()) {
            var name = parameter.get("name").asString();
            var query = "?" + name + "=" + id + stage.ours.query(stage.document, operation, name);
            var answer = stage.ours.admin.get(stage.ours.address(operation) + query);
            stage.softly.assertThat(answer.text()).as(operation + query).doesNotContain(unique);
          }
        }
      }
    }
    stage.nothingChanged();
  }
}
