package app.parley.crm;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Member;
import app.parley.ParleyTest;
import app.parley.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Persons in the compatible API (rule P1), and its envelopes, pages and refusals. */
@ParleyTest
class PersonsDoorTest {
  private static final String PERSONS = "//api/v2/persons";

  private final Casting casting;
  private final Cast cast;
  private final Member ana;

  @Autowired
  PersonsDoorTest(Casting casting) {
    this.casting = casting;
    cast = casting.cast();
    ana = cast.ana();
  }

  @Test
  void aPersonIsMadeWithPhonesAndEmailsAndReadBack() {
    var made = ana.post(PERSONS, MARTA);
    assertThat(made.status()).isEqualTo(200);
    var person = made.json().get("data");
    assertThat(person.get("id").isIntegralNumber()).isTrue();
    assertThat(person.get("id").longValue()).isLessThan(1L << 53);
    assertThat(person.get("first_name").stringValue()).isEqualTo("Marta");
    assertThat(person.get("last_name").stringValue()).isEqualTo("Kowalska");
    assertThat(person.at("/phones/1/primary").booleanValue()).isTrue();
    assertThat(person.at("/phones/0/primary").booleanValue()).isFalse();
    assertThat(person.at("/emails/0/label").stringValue()).isEqualTo("work");
    assertThat(person.get("is_deleted").booleanValue()).isFalse();
    assertThat(person.get("add_time").stringValue()).endsWith("Z");

    var read = ana.get(PERSONS + "/" + person.get("id"));
    assertThat(read.json().get("data")).isEqualTo(person);
  }

  @Test
  void aChangeLeavesWhatItDoesNotNameAndNullUnsets() {
    var id = id(MARTA);
    var changed = ana.patch(PERSONS + "/" + id, "{\"phones\": null, \"last_name\": \"Nowak\"}");
    assertThat(changed.at("/data/name")).isEqualTo("Marta Nowak");
    assertThat(changed.json().at("/data/phones")).isEmpty();
    assertThat(changed.json().at("/data/emails")).hasSize(1);
  }

  @Test
  void aDeletedPersonIsGone() {
    var id = id(MARTA);
    assertThat(ana.delete(PERSONS + "/" + id).json().at("/data/id").longValue()).isEqualTo(id);
    assertThat(ana.get(PERSONS + "/" + id).status()).isEqualTo(404);
    assertThat(ana.get(PERSONS).json().get("data")).isEmpty();
    assertThat(ana.delete(PERSONS + "/" + id).status()).isEqualTo(404);
  }

  @Test
  void aDeletedPersonComesBackAndIsFoundAgain() {
    var id = id(MARTA);
    ana.delete(PERSONS + "/" + id);
    var restore = "/deleted-items/person/" + id + "/restore";
    assertThat(cast.hana().post(restore, "").status()).isEqualTo(404);
    assertThat(ana.post(restore, "").status()).isEqualTo(204);
    assertThat(ana.get(PERSONS + "/" + id).at("/data/name")).isEqualTo("Marta Kowalska");
    var found = ana.get("//api/v2/persons/search?term=kowalska");
    assertThat(found.json().at("/data/items")).hasSize(1);
    assertThat(ana.post(restore, "").status()).isEqualTo(404);
    assertThat(ana.post("/deleted-items/shoe/1/restore", "").status()).isEqualTo(404);
    assertThat(ana.post("/deleted-items/lead/1/restore", "").status()).isEqualTo(404);
  }

  @Test
  void aCursorWalksTheWholeListOnceAndEndsWithNull() {
    for (int i = 0; i < 5; i++) {
      id(Map.of("name", "Person " + i));
    }
    for (var order : List.of("sort_by=id", "sort_by=update_time&sort_direction=desc")) {
      var names = new ArrayList<String>();
      var next = "";
      do {
        var page = ana.get(PERSONS + "?limit=2&" + order + next).json();
        page.get("data").forEach(person -> names.add(person.get("name").stringValue()));
        var cursor = page.at("/additional_data/next_cursor");
        next = cursor.isNull() ? null : "&cursor=" + cursor.stringValue();
      } while (next != null);
      assertThat(names).hasSize(5).doesNotHaveDuplicates();
    }
  }

  @Test
  void listsAreFilteredByOwnerOrganizationAndIds() {
    var ids = List.of(id(MARTA), id(Map.of("name", "Lee")), id(Map.of("name", "Noor")));
    var organization = ana.post("//api/v2/organizations", Map.of("name", "Studio Lumen"));
    var org = organization.json().at("/data/id").longValue();
    ana.patch(PERSONS + "/" + ids.get(1), Map.of("org_id", org));

    assertThat(names("?org_id=" + org)).containsExactly("Lee");
    assertThat(names("?ids=" + ids.get(0) + "," + ids.get(2)))
        .containsExactly("Marta Kowalska", "Noor");
    assertThat(names("?owner_id=999999")).isEmpty();
    assertThat(names("?updated_since=2099-01-01T00:00:00Z")).isEmpty();
  }

  @Test
  void badFieldsAreRefusedInTheErrorEnvelope() {
    var id = id(MARTA);
    for (var body :
        List.of(
            "{\"name\": 5}",
            "{\"name\": \"\"}",
            "{\"owner_id\": 424242424242}",
            "{\"org_id\": \"1\"}",
            "{\"phones\": \"+48\"}",
            "{\"emails\": [{\"value\": 5}]}",
            "{\"name\": \"" + "x".repeat(256) + "\"}",
            "[]",
            "{")) {
      var answer = ana.patch(PERSONS + "/" + id, body);
      assertThat(answer.status()).as(body).isEqualTo(400);
      assertThat(answer.json().get("success").booleanValue()).isFalse();
      assertThat(answer.at("/error")).isNotEmpty();
      assertThat(answer.json().get("data").isNull()).isTrue();
    }
    for (var query : List.of("?limit=0", "?limit=501", "?cursor=x", "?ids=a", "?sort_by=name")) {
      assertThat(ana.get(PERSONS + query).status()).as(query).isEqualTo(400);
    }
    assertThat(ana.get(PERSONS + "/x").status()).isEqualTo(404);
  }

  @Test
  void anotherCompanysPersonsAndOrganizationsAreNotThere() {
    var foreign = cast.hana().post("//api/v2/organizations", Map.of("name", "Harbor"));
    var org = foreign.json().at("/data/id").longValue();
    assertThat(ana.post(PERSONS, Map.of("name", "Lee", "org_id", org)).status()).isEqualTo(400);
    var id = id(MARTA);
    assertThat(cast.hana().get(PERSONS + "/" + id).status()).isEqualTo(404);
    assertThat(cast.hana().patch(PERSONS + "/" + id, Map.of("name", "X")).status()).isEqualTo(404);
  }

  @Test
  void strangersAndUnknownCallsGetTheErrorEnvelope() {
    var stranger = casting.stranger().get(PERSONS);
    assertThat(stranger.status()).isEqualTo(401);
    assertThat(stranger.json().get("errorCode").intValue()).isEqualTo(401);
    for (var path : List.of("//api/v2/activities", "//v1/products", "//api/v1/organizations")) {
      var unknown = ana.get(path);
      assertThat(unknown.status()).isEqualTo(404);
      assertThat(unknown.json().get("success").booleanValue()).isFalse();
    }
  }

  @Test
  void aTokenMayStandInTheAddressAndItsRateIsTold() {
    var token = ana.post("/tokens", Map.of("name", "import")).at("/token");
    Visitor program = casting.stranger();
    var answer = program.get(PERSONS + "?limit=1&api_token=" + token);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("x-ratelimit-limit")).isNotEmpty();
    assertThat(answer.header("x-ratelimit-remaining")).isNotEmpty();
    assertThat(program.get("/me?api_token=" + token).status()).isEqualTo(401);
  }

  private static final Map<String, Object> MARTA =
      Map.of(
          "name",
          "Marta Kowalska",
          "emails",
          List.of(Map.of("value", "marta@lumen.example")),
          "phones",
          List.of(
              Map.of("value", "+48 555 010 244", "label", "mobile"),
              Map.of("value", "555 010 100", "primary", true)));

  private long id(Object person) {
    return ana.post(PERSONS, person).json().at("/data/id").longValue();
  }

  private List<String> names(String query) {
    var names = new ArrayList<String>();
    for (JsonNode person : ana.get(PERSONS + query).json().get("data")) {
      names.add(person.get("name").stringValue());
    }
    return names;
  }
}
