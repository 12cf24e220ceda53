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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Links of conversations, and the history notes that follow them (rules L1 to L7, I8). */
@ParleyTest
class LinksDoorTest {
  private final Mailroom mailroom;
  private final Cast cast;
  private final Member ana;
  private final long channel;
  private final long conversation;
  private final String links;

  @Autowired
  LinksDoorTest(Casting casting, Mailroom mailroom) {
    this.mailroom = mailroom;
    cast = casting.cast();
    ana = cast.ana();
    channel = mailroom.channel(ana, Sharing.COMPANY);
    conversation = writes("Do you deliver to Gdańsk?");
    links = "/conversations/" + conversation + "/links";
  }

  @Test
  void aNewItemIsLinkedWithItsFirstNoteAtOnce() {
    var made = ana.post(links, Map.of("type", "person", "create", Map.of("name", "Marta")));
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.at("/item/title")).isEqualTo("Marta");
    var note = ana.get("//api/v1/notes/" + made.at("/noteId"));
    assertThat(note.at("/data/content"))
        .contains("Do you deliver to Gdańsk?", "+48555010244", "Unassigned · Open")
        .contains("/leads/messaging/" + conversation);
    assertThat(note.at("/data/user/name")).isEqualTo("Ana Ruiz");

    var card = ana.get("/conversations/" + conversation);
    assertThat(card.at("/links/0/item/title")).isEqualTo("Marta");
    var line = ana.get("/conversations/" + conversation + "/messages");
    assertThat(line.at("/items/0/kind")).isEqualTo("system");
  }

  @Test
  void linkingTwiceGivesTheLinkThatIsThere() {
    var deal = deal();
    var first = ana.post(links, Map.of("type", "deal", "id", deal));
    var second = cast.ben().post(links, Map.of("type", "deal", "id", deal));
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.at("/id")).isEqualTo(first.at("/id"));
    assertThat(notes(deal)).hasSize(1);
  }

  @Test
  void theNextMessageComesIntoTheNoteAndAnEditedNoteIsLeftAlone() {
    var deal = deal();
    var noteId = ana.post(links, Map.of("type", "deal", "id", deal)).at("/noteId");
    writes("And on Saturdays?");
    await().untilAsserted(() -> assertThat(text(deal, 0)).contains("And on Saturdays?"));
    assertThat(notes(deal)).hasSize(1);

    ana.put("//api/v1/notes/" + noteId, Map.of("content", "My own words"));
    writes("Hello?");
    await().untilAsserted(() -> assertThat(notes(deal)).hasSize(2));
    assertThat(text(deal, 0)).isEqualTo("My own words");
    assertThat(text(deal, 1)).contains("Hello?").doesNotContain("Saturdays");
  }

  @Test
  void aPinnedNoteGoesOnAndADeletedOneDoesNot() {
    var deal = deal();
    var noteId = ana.post(links, Map.of("type", "deal", "id", deal)).at("/noteId");
    ana.put("//api/v1/notes/" + noteId, Map.of("pinned_to_deal_flag", true));
    writes("One");
    await().untilAsserted(() -> assertThat(text(deal, 0)).contains("One"));
    ana.delete("//api/v1/notes/" + noteId);
    writes("Two");
    await().untilAsserted(() -> assertThat(notes(deal)).hasSize(1));
    assertThat(text(deal, 0)).contains("Two").doesNotContain("One");
  }

  @Test
  void theAssignedStatusFollowsTheConversation() {
    var deal = deal();
    ana.post(links, Map.of("type", "deal", "id", deal));
    mailroom.assigns(ana, conversation, cast.ben());
    await().untilAsserted(() -> assertThat(text(deal, 0)).contains("Assigned to Ben Okafor"));
    mailroom.closes(ana, conversation);
    await().untilAsserted(() -> assertThat(text(deal, 0)).contains("Closed"));
  }

  @Test
  void whatWasUnlinkedIsWrittenNoMore() {
    var deal = deal();
    var other = deal();
    var link = ana.post(links, Map.of("type", "deal", "id", deal)).at("/id");
    ana.post(links, Map.of("type", "deal", "id", other));
    assertThat(ana.delete(links + "/" + link).status()).isEqualTo(204);
    writes("Later");
    await().untilAsserted(() -> assertThat(text(other, 0)).contains("Later"));
    assertThat(text(deal, 0)).doesNotContain("Later");
    assertThat(ana.get("/conversations/" + conversation).json().get("links")).hasSize(1);
  }

  @Test
  void aConvertedLeadTakesItsLinksAlong() {
    var person = ana.post("//api/v2/persons", Map.of("name", "Marta")).json().at("/data/id");
    var create = Map.of("title", "Coffee", "personId", person.toString());
    var lead = ana.post(links, Map.of("type", "lead", "create", create)).at("/item/id");
    var path = "//api/v2/leads/" + lead + "/convert/";
    var begun = ana.post(path + "deal", Map.of()).at("/data/conversion_id");
    var deal = ana.get(path + "status/" + begun).json().at("/data/deal_id").toString();
    var card = ana.get("/conversations/" + conversation);
    assertThat(card.at("/links/0/type")).isEqualTo("deal");
    assertThat(card.at("/links/0/item/id")).isEqualTo(deal);
    writes("Still there?");
    await().untilAsserted(() -> assertThat(text(deal, 0)).contains("Still there?"));
  }

  @Test
  void whatTheCustomerWroteStaysText() {
    writes("<script>steal()</script> <b>bold</b>");
    var deal = deal();
    ana.post(links, Map.of("type", "deal", "id", deal));
    assertThat(text(deal, 0)).contains("&lt;script&gt;", "&lt;b&gt;bold").doesNotContain("<script");
  }

  @Test
  void aVeryLongDayFolds() {
    for (int i = 0; i < 15; i++) {
      writes("%d %s".formatted(i, "&".repeat(2_000)));
    }
    var deal = deal();
    ana.post(links, Map.of("type", "deal", "id", deal));
    var content = text(deal, 0);
    assertThat(content).hasSizeLessThan(100_000).contains("more, in the conversation", "14 &amp;");
  }

  @Test
  void badLinksAreRefusedAndNothingIsMade() {
    for (var body :
        List.of(
            Map.of("type", "organization", "id", "1"),
            Map.of("type", "person"),
            Map.of("type", "person", "id", "1", "create", Map.of("name", "x")),
            Map.of("type", "person", "create", Map.of("name", "x", "shoe", 44)),
            Map.of("type", "deal", "create", Map.of("title", "x", "personId", "999999")))) {
      assertThat(ana.post(links, body).status()).as(body.toString()).isEqualTo(400);
    }
    assertThat(ana.post(links, Map.of("type", "lead", "id", "x")).status()).isEqualTo(404);
    var foreign = cast.hana().post("//api/v2/deals", Map.of("title", "x")).json().at("/data/id");
    var wish = Map.of("type", "deal", "id", foreign.toString());
    assertThat(ana.post(links, wish).status()).isEqualTo(404);
    assertThat(cast.hana().post(links, wish).status()).isEqualTo(404);
    assertThat(ana.get("/conversations/" + conversation).json().get("links")).isEmpty();
  }

  private long writes(String text) {
    return mailroom.customerWrites(ana.companyId(), channel, "+48555010244", text);
  }

  private String deal() {
    var deal = ana.post("//api/v2/deals", Map.of("title", "Coffee"));
    return deal.json().at("/data/id").toString();
  }

  private JsonNode notes(String deal) {
    return ana.get("//api/v1/notes?deal_id=" + deal).json().get("data");
  }

  private String text(String deal, int position) {
    return notes(deal).at("/" + position + "/content").asString("");
  }
}
