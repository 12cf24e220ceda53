package app.parley.crm;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.Casting;
import app.parley.Member;
import app.parley.ParleyTest;
import app.parley.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** P1: what all calls of the compatible API have in common. */
@ParleyTest
class CompatibleCallsTest {
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

  private final Cast cast;
  private final Member ana;
  private final Visitor program;
  private final String token;

  @Autowired
  CompatibleCallsTest(Casting casting) {
    cast = casting.cast();
    ana = cast.ana();
    token = ana.post("/tokens", Map.of("name", "reports")).at("/token");
    program = casting.stranger().with("x-api-token", token);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//api/v1/shoes",
        "//v1/shoes",
        "//api/v2/shoes",
        "//api/v1/leads/a/b/c",
        "//api/v2/persons/a%2Fb",
        "//v1/notes/%2f",
        "//api/v1/persons"
      })
  void whatIsNotThereIsNotFoundByAnyMethod(String path) {
    for (var method : METHODS) {
      refused(program.call(method, path, method.equals("GET") ? null : "{}"), 404);
    }
  }

  @Test
  void everyRefusalTellsWhatIsLeftOfTheRate() {
    var note = ana.post("//api/v1/notes", Map.of("content", "x", "person_id", 1));
    assertThat(note.status()).isEqualTo(400);
    for (var answer :
        List.of(
            refused(program.post("//api/v2/persons", Map.of("name", 5)), 400),
            refused(program.get("//api/v2/persons/999999"), 404),
            refused(program.get("//api/v2/shoes"), 404),
            refused(program.with("Content-Type", "text/plain").post("//v1/notes", "x"), 415),
            refused(foreignNote(), 403))) {
      assertThat(answer.header("x-ratelimit-limit")).as(answer.text()).isNotEmpty();
      assertThat(answer.header("x-ratelimit-remaining")).isNotEmpty();
      assertThat(answer.header("x-ratelimit-reset")).isNotEmpty();
    }
    assertThat(
            refused(program.with("x-api-token", "odd").get("//v1/leads"), 401)
                .header("x-ratelimit-limit"))
        .isEmpty();
  }

  @Test
  void theTokenMayStandInTheAddress() {
    var stranger = program.without("x-api-token");
    assertThat(stranger.get("//api/v2/persons?api_token=" + token).status()).isEqualTo(200);
    assertThat(stranger.get("//v1/users/me?api_token=" + token).status()).isEqualTo(200);
    refused(stranger.get("//v1/users/me?api_token=odd"), 401);
  }

  @Test
  void versionOneTakesForms() {
    var person = ana.post("//api/v2/persons", Map.of("name", "Marta")).json().at("/data/id");
    var hot = ana.get("//v1/leadLabels").at("/data/0/id");
    var lead =
        form(
            "//v1/leads",
            "title=42&person_id="
                + person
                + "&value[amount]=12.5&value[currency]=PLN&label_ids[]="
                + hot);
    assertThat(lead.status()).as(lead.text()).isEqualTo(201);
    assertThat(lead.at("/data/title")).isEqualTo("42");
    assertThat(lead.json().at("/data/value/amount").decimalValue()).isEqualByComparingTo("12.5");
    assertThat(lead.at("/data/label_ids/0")).isEqualTo(hot);
    var note =
        form(
            "//api/v1/notes",
            "content=%3Cb%3EZo%C3%AB%3C%2Fb%3E+and+Igor&pinned_to_person_flag=1&person_id="
                + person);
    assertThat(note.at("/data/content")).isEqualTo("<b>Zoë</b> and Igor");
    assertThat(note.json().at("/data/pinned_to_person_flag").booleanValue()).isTrue();
    refused(form("//v1/leads", "title=x&person_id=abc"), 400);
    refused(form("//v1/leads", "title=%zz"), 400);
    refused(form("//v1/leads", "title=%00&person_id=" + person), 400);
    refused(form("//v1/leads", "title[a]=x&title=1&value=5&person_id=" + person), 400);
    refused(form("//api/v2/persons", "name=Marta"), 415);
  }

  private Answer form(String path, String form) {
    return program
        .with("Content-Type", "application/x-www-form-urlencoded")
        .call("POST", path, form);
  }

  /** Only an admin writes for others. */
  private Answer foreignNote() {
    var ben = cast.ben().post("/tokens", Map.of("name", "reports")).at("/token");
    var person = ana.post("//api/v2/persons", Map.of("name", "Marta")).json().at("/data/id");
    var author = ana.get("//v1/users/me").json().at("/data/id");
    var note = Map.of("content", "x", "person_id", person, "user_id", author);
    return program.with("x-api-token", ben).post("//v1/notes", note);
  }

  private static Answer refused(Answer answer, int status) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(answer.json().get("success").booleanValue()).isFalse();
    assertThat(answer.at("/error")).isNotEmpty();
    assertThat(answer.json().get("data").isNull()).isTrue();
    return answer;
  }
}
