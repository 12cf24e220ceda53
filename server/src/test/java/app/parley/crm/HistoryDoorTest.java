package app.parley.crm;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Member;
import app.parley.ParleyTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** L8: detail views show changes of stage, owner and so on, with names as they were. */
@ParleyTest
class HistoryDoorTest {
  private final Cast cast;
  private final Member ana;
  private final List<JsonNode> stages;
  private final JsonNode ben;

  @Autowired
  HistoryDoorTest(Casting casting) {
    cast = casting.cast();
    ana = cast.ana();
    stages = ana.get("//api/v2/stages").json().get("data").valueStream().toList();
    ben = cast.ben().get("//api/v1/users/me").json().at("/data/id");
  }

  @Test
  void aDealTellsWhereItWasNewestFirst() {
    var deal = made("deals", Map.of("title", "Roaster", "value", 100));
    change("deals", deal, Map.of("stage_id", stages.get(1).get("id")));
    change("deals", deal, Map.of("value", 250));
    change("deals", deal, Map.of("status", "lost", "lost_reason", "Too dear"));
    change("deals", deal, Map.of("status", "open", "owner_id", ben));

    var told = history("deal", deal);
    assertThat(told)
        .extracting(line -> line.get("what").asString())
        .containsExactly("owner", "status", "status", "value", "stage");
    assertThat(told.get(0).at("/from/name").asString()).isEqualTo("Ana Ruiz");
    assertThat(told.get(0).at("/to/name").asString()).isEqualTo("Ben Okafor");
    assertThat(told.get(2).get("reason").asString()).isEqualTo("Too dear");
    assertThat(told.get(3).at("/to/amount").decimalValue()).isEqualByComparingTo("250");
    assertThat(told.get(4).at("/to/name").asString()).isEqualTo("Contact made");
    assertThat(told.get(4).at("/by/name").asString()).isEqualTo("Ana Ruiz");
  }

  @Test
  void namesAreAsTheyWereThen() {
    var deal = made("deals", Map.of("title", "Roaster"));
    change("deals", deal, Map.of("stage_id", stages.get(2).get("id")));
    ana.patch("//api/v2/stages/" + stages.get(2).get("id"), Map.of("name", "Tasting"));
    assertThat(history("deal", deal).get(0).at("/to/name").asString()).isEqualTo("Demo scheduled");
  }

  @Test
  void whatChangesNothingIsNoChange() {
    var deal = made("deals", Map.of("title", "Roaster", "value", 100));
    change("deals", deal, Map.of("title", "Grinder", "value", 100, "status", "open"));
    assertThat(history("deal", deal)).isEmpty();
  }

  @Test
  void aLeadTakesItsHistoryIntoTheDealThatItBecomes() {
    var person = number(made("persons", Map.of("name", "Marta")));
    var lead =
        ana.post("//api/v1/leads", Map.of("title", "Coffee", "person_id", person)).at("/data/id");
    ana.patch("//api/v1/leads/" + lead, Map.of("is_archived", true));
    ana.patch("//api/v1/leads/" + lead, Map.of("is_archived", false));
    assertThat(history("lead", lead)).hasSize(2);
    var begun = ana.post("//api/v2/leads/" + lead + "/convert/deal", Map.of());
    var status = "//api/v2/leads/" + lead + "/convert/status/" + begun.at("/data/conversion_id");
    var told = history("deal", ana.get(status).json().at("/data/deal_id").toString());
    assertThat(told).hasSize(3);
    assertThat(told.get(0).at("/from/name").asString()).isEqualTo("Coffee");
    assertThat(ana.get("/items/lead/" + lead + "/history").status()).isEqualTo(404);
  }

  @Test
  void anOwnerChangesAndAMergeIsTold() {
    var kept = made("persons", Map.of("name", "Marta"));
    var merged = made("persons", Map.of("name", "Martha"));
    change("persons", kept, Map.of("owner_id", ben));
    ana.post("/person-merges", Map.of("keep", kept, "merge", merged));
    var told = history("person", kept);
    assertThat(told)
        .extracting(line -> line.get("what").asString())
        .containsExactly("merged", "owner");
    assertThat(told.get(0).at("/from/name").asString()).isEqualTo("Martha");
  }

  @Test
  void itIsPagedAndNobodyElsesBusiness() {
    var deal = made("deals", Map.of("title", "Roaster"));
    for (int value = 1; value <= 3; value++) {
      change("deals", deal, Map.of("value", value));
    }
    var path = "/items/deal/" + deal + "/history";
    var first = ana.get(path + "?limit=2");
    assertThat(first.json().get("items")).hasSize(2);
    var rest = ana.get(path + "?limit=2&cursor=" + first.at("/next")).json();
    assertThat(rest.get("items")).hasSize(1);
    assertThat(rest.at("/items/0/to/amount").decimalValue()).isEqualByComparingTo("1");
    assertThat(rest.get("next").isNull()).isTrue();
    assertThat(ana.get(path + "?cursor=x").status()).isEqualTo(400);
    assertThat(cast.hana().get(path).status()).isEqualTo(404);
    assertThat(ana.get("/items/shoe/" + deal + "/history").status()).isEqualTo(404);
    assertThat(ana.get("/items/lead/" + deal + "/history").status()).isEqualTo(404);
  }

  private List<JsonNode> history(String type, String id) {
    var answer = ana.get("/items/" + type + "/" + id + "/history");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().get("items").valueStream().toList();
  }

  private String made(String list, Map<String, ?> item) {
    return ana.post("//api/v2/" + list, item).json().at("/data/id").toString();
  }

  private void change(String list, String id, Map<String, ?> change) {
    var answer = ana.patch("//api/v2/" + list + "/" + id, change);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  private static long number(String id) {
    return Long.parseLong(id);
  }
}
