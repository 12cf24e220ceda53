package app.parley.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.Member;
import app.parley.ParleyTest;
import app.parley.channels.Sharing;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** L7: links of persons who become one, and the notes that go on being written. */
@ParleyTest
class MergedLinksTest {
  private final Mailroom mailroom;
  private final Cast cast;
  private final Member ana;
  private final long channel;
  private final long conversation;
  private final String links;
  private final String kept;
  private final String merged;

  @Autowired
  MergedLinksTest(Casting casting, Mailroom mailroom) {
    this.mailroom = mailroom;
    cast = casting.cast();
    ana = cast.ana();
    channel = mailroom.channel(ana, Sharing.COMPANY);
    conversation = writes("Good morning");
    links = "/conversations/" + conversation + "/links";
    kept = person("Marta");
    merged = person("Martha");
  }

  @Test
  void theOpenNoteGoesOnAtThePersonThatStays() {
    link(merged);
    merge();
    assertThat(linked()).containsExactly(kept);
    writes("Still me");
    await().untilAsserted(() -> assertThat(text(kept)).contains("Good morning", "Still me"));
    assertThat(notes(kept)).hasSize(1);
    assertThat(notes(merged)).isEmpty();
  }

  @Test
  void ofTwoLinksOfAConversationOneGoesOnAndNoLineIsLostOrDoubled() {
    link(kept);
    link(merged);
    var merge = merge();
    assertThat(linked()).containsExactly(kept);
    writes("Only once");
    await().untilAsserted(() -> assertThat(text(kept)).contains("Only once"));
    assertThat(notes(kept)).hasSize(2);
    assertThat(text(kept).split("Only once", -1)).hasSize(2);

    undo(merge);
    assertThat(linked()).containsExactlyInAnyOrder(kept, merged);
    await().untilAsserted(() -> assertThat(text(merged)).contains("Only once"));
    writes("Apart again");
    await().untilAsserted(() -> assertThat(text(merged)).contains("Apart again"));
    await().untilAsserted(() -> assertThat(text(kept)).contains("Apart again"));
    for (var person : List.of(kept, merged)) {
      assertThat(notes(person)).hasSize(1);
      assertThat(text(person).split("Only once", -1)).as(text(person)).hasSize(2);
    }
  }

  @Test
  void whatALinkWroteMeanwhileGoesBackWithIt() {
    var note = link(merged);
    var merge = merge();
    ana.put("//api/v1/notes/" + note, Map.of("content", "My own words"));
    writes("A second note");
    await().untilAsserted(() -> assertThat(notes(kept)).hasSize(2));
    undo(merge);
    assertThat(linked()).containsExactly(merged);
    assertThat(notes(kept)).isEmpty();
    assertThat(text(merged)).contains("My own words", "A second note");
    writes("And on");
    await().untilAsserted(() -> assertThat(text(merged)).contains("And on"));
    assertThat(notes(merged)).hasSize(2);
  }

  @Test
  void whatWasUnlinkedMeanwhileStaysUnlinked() {
    link(kept);
    link(merged);
    var merge = merge();
    var link = ana.get("/conversations/" + conversation).at("/links/0/id");
    assertThat(ana.delete(links + "/" + link).status()).isEqualTo(204);
    undo(merge);
    assertThat(linked()).isEmpty();
  }

  private String link(String person) {
    return ana.post(links, Map.of("type", "person", "id", person)).at("/noteId");
  }

  private String merge() {
    var merge = ana.post("/person-merges", Map.of("keep", kept, "merge", merged));
    assertThat(merge.status()).as(merge.text()).isEqualTo(201);
    return merge.at("/id");
  }

  private void undo(String merge) {
    var undone = ana.post("/person-merges/" + merge + "/undo", "");
    assertThat(undone.status()).as(undone.text()).isEqualTo(200);
  }

  private List<String> linked() {
    return ana.get("/conversations/" + conversation)
        .json()
        .get("links")
        .valueStream()
        .map(link -> link.at("/item/id").asString())
        .toList();
  }

  private List<String> notes(String person) {
    return ana.get("//api/v1/notes?sort=id&person_id=" + person)
        .json()
        .get("data")
        .valueStream()
        .map(note -> note.get("content").asString())
        .toList();
  }

  private String text(String person) {
    return notes(person).stream().collect(Collectors.joining());
  }

  private String person(String name) {
    return ana.post("//api/v2/persons", Map.of("name", name)).json().at("/data/id").toString();
  }

  private long writes(String text) {
    return mailroom.customerWrites(cast.companyId(), channel, "+48555010244", text);
  }
}
