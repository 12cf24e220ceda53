package app.parley.crm;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.Casting;
import app.parley.Member;
import app.parley.ParleyTest;
import app.parley.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** L7: two persons become one, with a look before it and a way back. */
@ParleyTest
class PersonMergesDoorTest {
  private static final String MERGES = "/person-merges";

  private final SettableClock clock;
  private final Cast cast;
  private final Member ana;
  private final String kept;
  private final String merged;
  private final String deal;

  @Autowired
  PersonMergesDoorTest(Casting casting, SettableClock clock) {
    this.clock = clock;
    cast = casting.cast();
    ana = cast.ana();
    var lumen = ana.post("//api/v2/organizations", Map.of("name", "Lumen")).json().at("/data/id");
    kept = person(Map.of("name", "Marta Nowak", "emails", mails("marta@lumen.example")));
    merged =
        person(
            Map.of(
                "name",
                "M. Nowak",
                "org_id",
                lumen,
                "emails",
                mails("Marta@Lumen.example", "marta@nowak.example")));
    deal =
        ana.post("//api/v2/deals", Map.of("title", "Roaster", "person_id", Long.valueOf(merged)))
            .json()
            .at("/data/id")
            .toString();
    ana.post("//api/v1/notes", Map.of("content", "Likes espresso", "person_id", number(merged)));
  }

  @Test
  void thePreviewTellsWhatBecomesOfBothAndChangesNothing() {
    var preview = ana.get(MERGES + "/preview?keep=" + kept + "&merge=" + merged).json();
    assertThat(preview.at("/fields/0/result").asString()).isEqualTo("Marta Nowak");
    assertThat(preview.at("/fields/2/result").asString()).isEqualTo("Lumen");
    assertThat(preview.get("emails"))
        .extracting(point -> point.get("value").asString() + " " + point.get("from").asString())
        .containsExactly("marta@lumen.example both", "marta@nowak.example merge");
    assertThat(preview.get("moves").toString())
        .contains("\"deals\":1", "\"leads\":0", "\"notes\":1", "\"links\":0");
    assertThat(read(merged).status()).isEqualTo(200);
  }

  @Test
  void theOneOfTheBodyStaysInTheCompatibleCall() {
    var answer =
        ana.put("//api/v1/persons/" + merged + "/merge", Map.of("merge_with_id", number(kept)));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().at("/data/id").toString()).isEqualTo(kept);
    assertThat(answer.json().at("/data/merge_what_id").toString()).isEqualTo(merged);
    assertThat(answer.at("/data/org_name")).isEqualTo("Lumen");
    assertThat(answer.json().at("/data/email")).hasSize(2);
    assertThat(read(merged).status()).isEqualTo(404);
    assertThat(personOfDeal()).isEqualTo(kept);
    assertThat(notes(kept)).isEqualTo(1);
    assertThat(ana.get("//api/v2/persons/search?term=nowak.example").at("/data/items/0/item/id"))
        .isEqualTo(kept);
  }

  @Test
  void undoingPutsBothBackAndWhatStillStandsThere() {
    var merge = ana.post(MERGES, Map.of("keep", kept, "merge", merged));
    assertThat(merge.status()).as(merge.text()).isEqualTo(201);
    ana.post("//api/v1/notes", Map.of("content", "Since then", "person_id", number(kept)));
    var undone = ana.post(MERGES + "/" + merge.at("/id") + "/undo", "");
    assertThat(undone.at("/undoneAt")).isNotEmpty();
    assertThat(read(kept).json().at("/data/emails")).hasSize(1);
    assertThat(read(kept).json().at("/data/org_id").isNull()).isTrue();
    assertThat(read(merged).json().at("/data/emails")).hasSize(2);
    assertThat(personOfDeal()).isEqualTo(merged);
    assertThat(notes(merged)).isEqualTo(1);
    assertThat(notes(kept)).isEqualTo(1);
    var again = ana.post(MERGES + "/" + merge.at("/id") + "/undo", "");
    assertThat(again.at("/undoneAt")).isEqualTo(undone.at("/undoneAt"));
  }

  @Test
  void aDealThatWasGivenToSomebodyElseSinceStaysWithThem() {
    var merge = ana.post(MERGES, Map.of("keep", kept, "merge", merged)).at("/id");
    var other = person(Map.of("name", "Igor"));
    ana.patch("//api/v2/deals/" + deal, Map.of("person_id", number(other)));
    ana.post(MERGES + "/" + merge + "/undo", "");
    assertThat(personOfDeal()).isEqualTo(other);
  }

  @Test
  void aMergeIsUndoneForThirtyDaysAndNoLonger() {
    var merge = ana.post(MERGES, Map.of("keep", kept, "merge", merged)).at("/id");
    assertThat(ana.get(MERGES + "?person=" + kept).at("/items/0/id")).isEqualTo(merge);
    clock.forward(Duration.ofDays(30));
    ana.signsIn();
    assertThat(ana.post(MERGES + "/" + merge + "/undo", "").problem()).isEqualTo("conflict");
    assertThat(ana.get(MERGES + "?person=" + kept).json().get("items")).isEmpty();
    assertThat(read(merged).status()).isEqualTo(404);
  }

  @Test
  void whoIsPartOfAnotherIsNotRestoredAndALaterMergeIsUndoneFirst() {
    var first = ana.post(MERGES, Map.of("keep", kept, "merge", merged)).at("/id");
    var restored = ana.post("/deleted-items/person/" + merged + "/restore", "");
    assertThat(restored.problem()).isEqualTo("conflict");
    var igor = person(Map.of("name", "Igor"));
    var second = ana.post(MERGES, Map.of("keep", igor, "merge", kept)).at("/id");
    assertThat(ana.post(MERGES + "/" + first + "/undo", "").problem()).isEqualTo("conflict");
    assertThat(ana.post(MERGES + "/" + second + "/undo", "").status()).isEqualTo(200);
    assertThat(ana.post(MERGES + "/" + first + "/undo", "").status()).isEqualTo(200);
    assertThat(read(merged).status()).isEqualTo(200);
  }

  @Test
  void whatCannotBeMergedIsRefused() {
    assertThat(ana.post(MERGES, Map.of("keep", kept, "merge", kept)).status()).isEqualTo(400);
    assertThat(ana.post(MERGES, Map.of("keep", kept, "merge", "x")).status()).isEqualTo(400);
    assertThat(ana.post(MERGES, Map.of("keep", kept, "merge", "999999")).status()).isEqualTo(404);
    var theirs = cast.hana().post(MERGES, Map.of("keep", kept, "merge", merged));
    assertThat(theirs.status()).isEqualTo(404);
    var none = ana.put("//v1/persons/" + merged + "/merge", Map.of());
    assertThat(none.status()).isEqualTo(400);
    assertThat(none.json().get("success").booleanValue()).isFalse();
    var merge = ana.post(MERGES, Map.of("keep", kept, "merge", merged)).at("/id");
    assertThat(cast.hana().post(MERGES + "/" + merge + "/undo", "").status()).isEqualTo(404);
  }

  private Answer read(String person) {
    return ana.get("//api/v2/persons/" + person);
  }

  private String personOfDeal() {
    return ana.get("//api/v2/deals/" + deal).json().at("/data/person_id").toString();
  }

  private int notes(String person) {
    return ana.get("//api/v1/notes?person_id=" + person).json().get("data").size();
  }

  private String person(Map<String, ?> person) {
    return ana.post("//api/v2/persons", person).json().at("/data/id").toString();
  }

  private static long number(String id) {
    return Long.parseLong(id);
  }

  private static List<Map<String, String>> mails(String... values) {
    return List.of(values).stream().map(value -> Map.of("value", value)).toList();
  }
}
