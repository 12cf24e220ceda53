package app.parley.notes;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.Casting;
import app.parley.Member;
import app.parley.ParleyTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Notes in the compatible API (rules L7, L8, P1). */
@ParleyTest
class NotesDoorTest {
  private static final String NOTES = "//api/v1/notes";

  private final Cast cast;
  private final Member ana;
  private final Object deal;

  @Autowired
  NotesDoorTest(Casting casting) {
    cast = casting.cast();
    ana = cast.ana();
    deal = ana.post("//api/v2/deals", Map.of("title", "Coffee")).json().at("/data/id");
  }

  @Test
  void aNoteBelongsToAnItemAndTellsItsAuthor() {
    var note = added("<p>Call <b>Marta</b></p>", Map.of("pinned_to_deal_flag", 1));
    assertThat(note.status()).isEqualTo(200);
    assertThat(note.at("/data/content")).isEqualTo("<p>Call <b>Marta</b></p>");
    assertThat(note.at("/data/user/name")).isEqualTo("Ana Ruiz");
    assertThat(note.at("/data/deal/title")).isEqualTo("Coffee");
    assertThat(note.json().at("/data/pinned_to_deal_flag").booleanValue()).isTrue();
    assertThat(note.at("/data/add_time")).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
    assertThat(ana.get("//v1/notes/" + note.json().at("/data/id")).json()).isEqualTo(note.json());
    assertThat(ana.post(NOTES, Map.of("content", "Alone")).status()).isEqualTo(400);
  }

  @Test
  void scriptsAndForeignPicturesDoNotGetIn() {
    var html =
        "<p onclick=\"steal()\">Hi</p><script>steal()</script><img src=\"https://x.example/p.gif\">"
            + "<a href=\"javascript:steal()\">here</a><a href=\"https://x.example\">there</a>";
    var content = added(html, Map.of()).at("/data/content");
    assertThat(content)
        .contains("<p>Hi</p>", "href=\"https://x.example\"")
        .doesNotContain("steal", "img", "javascript");
    assertThat(added("<script>steal()</script>", Map.of()).status()).isEqualTo(400);
  }

  @Test
  void aNoteHasAHundredKilobytesAtMost() {
    assertThat(added("x".repeat(100_000), Map.of()).status()).isEqualTo(200);
    assertThat(added("x".repeat(100_001), Map.of()).status()).isEqualTo(400);
    assertThat(added("ż".repeat(50_001), Map.of()).status()).isEqualTo(400);
  }

  @Test
  void notesArePagedByOffsetFilteredAndSorted() {
    for (var text : List.of("one", "two", "three")) {
      added(text, Map.of());
    }
    var page = ana.get(NOTES + "?deal_id=" + deal + "&limit=2&sort=id%20DESC").json();
    assertThat(page.at("/data/0/content").stringValue()).isEqualTo("three");
    assertThat(page.at("/additional_data/pagination/next_start").intValue()).isEqualTo(2);
    assertThat(ana.get(NOTES + "?deal_id=" + deal + "&start=2").json().get("data")).hasSize(1);
    assertThat(ana.get(NOTES + "?pinned_to_deal_flag=1").json().get("data")).isEmpty();
    assertThat(ana.get(NOTES + "?start_date=2099-01-01").json().get("data")).isEmpty();
    assertThat(ana.get(NOTES + "?project_id=1").json().get("data")).isEmpty();
    assertThat(ana.get(NOTES + "?pinned_to_task_flag=1").json().get("data")).isEmpty();
    assertThat(ana.get(NOTES + "?pinned_to_task_flag=0").json().get("data")).hasSize(3);
    assertThat(ana.get(NOTES + "?start_date=soon").status()).isEqualTo(400);
    assertThat(cast.hana().get(NOTES).json().get("data")).isEmpty();
  }

  @Test
  void aNoteIsChangedPinnedAndDeleted() {
    var id = added("First", Map.of()).json().at("/data/id");
    var changed = cast.ben().put(NOTES + "/" + id, Map.of("content", "Second"));
    assertThat(changed.at("/data/content")).isEqualTo("Second");
    assertThat(changed.at("/data/user/name")).isEqualTo("Ana Ruiz");
    assertThat(changed.json().at("/data/last_update_user_id").isNull()).isFalse();
    var pin = ana.put(NOTES + "/" + id, Map.of("pinned_to_person_flag", true));
    assertThat(pin.status()).isEqualTo(400);
    assertThat(ana.delete(NOTES + "/" + id).json().at("/data").booleanValue()).isTrue();
    assertThat(ana.get(NOTES + "/" + id).status()).isEqualTo(404);
  }

  @Test
  void onlyAnAdminWritesForOthers() {
    var ben = cast.ben().get("//v1/users/me").json().at("/data/id");
    assertThat(added("For Ben", Map.of("user_id", ben)).at("/data/user/name"))
        .isEqualTo("Ben Okafor");
    var anas = ana.get("//v1/users/me").json().at("/data/id");
    var note = Map.of("content", "For Ana", "deal_id", deal, "user_id", anas);
    assertThat(cast.ben().post(NOTES, note).status()).isEqualTo(403);
  }

  @Test
  void aConvertedLeadTakesItsNotesAlong() {
    var person = ana.post("//api/v2/persons", Map.of("name", "Marta")).json().at("/data/id");
    var lead = ana.post("//v1/leads", Map.of("title", "Tea", "person_id", person)).at("/data/id");
    ana.post(NOTES, Map.of("content", "Asked", "lead_id", lead, "pinned_to_lead_flag", 1));
    var begun = ana.post("//api/v2/leads/" + lead + "/convert/deal", Map.of());
    var path = "//api/v2/leads/" + lead + "/convert/status/" + begun.at("/data/conversion_id");
    var became = ana.get(path).json().at("/data/deal_id");
    var notes = ana.get(NOTES + "?deal_id=" + became).json();
    assertThat(notes.at("/data/0/content").stringValue()).isEqualTo("Asked");
    assertThat(notes.at("/data/0/pinned_to_deal_flag").booleanValue()).isTrue();
    assertThat(notes.at("/data/0/lead_id").isNull()).isTrue();
  }

  private Answer added(String content, Map<String, ?> more) {
    var note = new HashMap<String, Object>(more);
    note.put("content", content);
    note.put("deal_id", deal);
    return ana.post(NOTES, note);
  }
}
