package app.parley.crm;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Answer;
import app.parley.ApiDocument;
import app.parley.ApiDocument.Operation;
import app.parley.Cast;
import app.parley.Casting;
import app.parley.Member;
import app.parley.ParleyTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * Every call of the compatible API with what it cannot take: an error envelope, nothing changed.
 */
@ParleyTest
class BadCrmInputTest {
  private static final List<String> NO_OBJECTS = List.of("", "7", "[]", "null", "{", "\"x\"");
  private static final List<String> NO_IDS =
      List.of("999999", "no-such", "-1", "99999999999999999999");
  private static final List<String> LISTS =
      List.of(
          "//api/v2/persons",
          "//api/v2/organizations",
          "//api/v2/deals",
          "//api/v2/stages",
          "//api/v2/pipelines",
          "//api/v1/leads",
          "//api/v1/leadLabels",
          "//api/v1/notes");

  private final ApiDocument document = ApiDocument.ofCrm();
  private final SoftAssertions softly = new SoftAssertions();
  private final Cast cast;
  private Map<String, JsonNode> ours = Map.of();
  private Map<String, JsonNode> theirs = Map.of();
  private String before = "";

  @Autowired
  BadCrmInputTest(Casting casting) {
    cast = casting.cast();
  }

  @BeforeEach
  void oneOfEachHereAndNextDoor() {
    ours = items(cast.ana());
    theirs = items(cast.hana());
    before = state();
  }

  @Test
  void anIdOfNothingOrOfAnotherCompanyIsNotThere() {
    for (var operation : document.operations()) {
      if (!operation.pathParameters().isEmpty()) {
        var body = body(operation, "{\"merge_with_id\":" + ours.get("person_id") + "}");
        for (var id : NO_IDS) {
          envelope(
              call(operation, operation.path().replaceAll("\\{\\w+}", id), body), 404, operation);
        }
        envelope(call(operation, at(operation, theirs), body), 404, operation);
      }
    }
    nothingChanged();
  }

  @Test
  void aBodyOfTheWrongShapeIsRefused() {
    for (var operation : document.operations()) {
      var fields = document.bodyFields(operation);
      boolean mayBeLeftOut = operation.path().endsWith("/convert/deal");
      for (var body : fields.isEmpty() ? List.<String>of() : NO_OBJECTS) {
        if (mayBeLeftOut && body.isEmpty()) {
          continue;
        }
        envelope(call(operation, at(operation, ours), body), 400, operation);
      }
      fields.forEach((name, schema) -> {
        for (var wrong : wrongValues(document.resolved(schema))) {
          var body = "{\"" + name + "\":" + wrong + "}";
          envelope(call(operation, at(operation, ours), body), 400, operation + " " + body);
        }
      });
    }
    nothingChanged();
  }

  @Test
  void whatBelongsToAnotherCompanyIsNoValue() {
    for (var operation : document.operations()) {
      document.bodyFields(operation).keySet().stream()
          .filter(theirs::containsKey)
          .forEach(name -> {
            var body = "{\"title\":\"x\",\"name\":\"x\",\"content\":\"x\",\"%s\":%s}";
            var foreign = body.formatted(name, theirs.get(name));
            var answer = call(operation, at(operation, ours), foreign);
            softly.assertThat(answer.status()).as(operation + " " + foreign).isIn(400, 404);
            softly.assertThat(answer.json().at("/success").isBoolean()).isTrue();
          });
    }
    nothingChanged();
  }

  @Test
  void aParameterThatIsNoValueIsRefused() {
    for (var operation : document.operations()) {
      for (var parameter : document.queryParameters(operation)) {
        var schema = document.resolved(parameter.path("schema"));
        if (schema.has("enum") || !schema.path("type").asString("string").equals("string")) {
          var name = parameter.get("name").asString();
          var path = at(operation, ours) + "?term=abc&" + name + "=%21";
          envelope(call(operation, path, null), 400, operation + " " + name);
        }
      }
    }
    softly.assertAll();
  }

  @Test
  void filtersThatNameAnotherCompanysItemsFindNothing() {
    for (var operation : document.operations()) {
      for (var parameter : document.queryParameters(operation)) {
        var name = parameter.get("name").asString();
        if (theirs.containsKey(name) && !name.equals("owner_id") && !name.equals("user_id")) {
          var path =
              at(operation, ours)
                  + "?term=roaster&"
                  + name
                  + "="
                  + id(Objects.requireNonNull(theirs.get(name)));
          var answer = call(operation, path, null);
          softly.assertThat(answer.status()).as(path).isEqualTo(200);
          var found = answer.json().at("/data");
          softly.assertThat(found.isArray() ? found : found.get("items")).as(path).isEmpty();
        }
      }
    }
    softly.assertAll();
  }

  @Test
  void scriptsStayTextsAndAreTakenOutOfNotes() {
    var script = "<script>alert(1)</script>";
    var ana = cast.ana();
    var deal = ana.post("//api/v2/deals", Map.of("title", script));
    assertThat(deal.at("/data/title")).isEqualTo(script);
    var note =
        Map.of("content", script + "<b onclick=x>Hi</b>", "deal_id", deal.json().at("/data/id"));
    assertThat(ana.post("//api/v1/notes", note).at("/data/content")).isEqualTo("<b>Hi</b>");
    assertThat(ana.post("//api/v2/persons", "{\"name\":\"a\\u0000b\"}").status()).isEqualTo(400);
  }

  private Answer call(Operation operation, String path, @Nullable String body) {
    return cast.ana().session().call(operation.method(), "/" + path, body);
  }

  private @Nullable String body(Operation operation, String body) {
    return document.bodyFields(operation).isEmpty() ? null : body;
  }

  private void envelope(Answer answer, int status, Object what) {
    softly.assertThat(answer.status()).as(what + ": " + answer.text()).isEqualTo(status);
    softly.assertThat(answer.header("Content-Type")).as(what + "").startsWith("application/json");
    softly.assertThat(answer.text()).as(what + "").contains("\"success\":false");
  }

  private static List<String> wrongValues(JsonNode schema) {
    var types = schema.path("type").toString();
    if (types.contains("string")) {
      return List.of("7", "{}", "[]");
    }
    if (types.contains("integer") || types.contains("number")) {
      return List.of("\"x\"", "{}", "[]");
    }
    return types.contains("boolean") ? List.of("\"x\"", "{}", "7") : List.of("7");
  }

  private String at(Operation operation, Map<String, JsonNode> items) {
    var path = operation.path();
    var field =
        Map.of(
                "persons", "person_id",
                "organizations", "org_id",
                "deals", "deal_id",
                "leads", "lead_id",
                "stages", "stage_id",
                "pipelines", "pipeline_id",
                "notes", "note_id",
                "leadLabels", "label_id",
                "users", "owner_id")
            .getOrDefault(path.split("/", -1)[3], "person_id");
    return path.replace("{id}", id(Objects.requireNonNull(items.get(field))))
        .replaceAll("\\{\\w+}", "999999");
  }

  private static String id(JsonNode id) {
    return id.asString(id.toString());
  }

  private static Map<String, JsonNode> items(Member user) {
    var person = made(user, "//api/v2/persons", Map.of("name", "Marta"));
    var organization = made(user, "//api/v2/organizations", Map.of("name", "Lumen"));
    var stage = user.get("//api/v2/stages").json().at("/data/0");
    return Map.ofEntries(
        Map.entry("person_id", person),
        Map.entry("merge_with_id", person),
        Map.entry("org_id", organization),
        Map.entry("organization_id", organization),
        Map.entry("owner_id", user.get("//api/v1/users/me").json().at("/data/id")),
        Map.entry("user_id", user.get("//api/v1/users/me").json().at("/data/id")),
        Map.entry("deal_id", made(user, "//api/v2/deals", Map.of("title", "Roaster"))),
        Map.entry("stage_id", stage.get("id")),
        Map.entry("pipeline_id", stage.get("pipeline_id")),
        Map.entry("label_id", user.get("//api/v1/leadLabels").json().at("/data/0/id")),
        Map.entry(
            "lead_id",
            made(user, "//api/v1/leads", Map.of("title", "Coffee", "person_id", person))),
        Map.entry(
            "note_id", made(user, "//api/v1/notes", Map.of("content", "Hi", "person_id", person))));
  }

  private static JsonNode made(Member user, String list, Map<String, ?> item) {
    return user.post(list, item).json().at("/data/id");
  }

  private void nothingChanged() {
    softly.assertThat(state()).isEqualTo(before);
    softly.assertAll();
  }

  private String state() {
    return LISTS.stream().map(path -> cast.ana().get(path).text()).reduce("", String::concat);
  }
}
