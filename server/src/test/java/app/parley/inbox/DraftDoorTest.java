package app.parley.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.Member;
import app.parley.ParleyTest;
import app.parley.channels.Sharing;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** I5: what one has begun to write is kept by the server, for oneself only. */
@ParleyTest
class DraftDoorTest {
  private final Cast cast;
  private final Mailroom mailroom;
  private final long id;
  private final String conversation;

  @Autowired
  DraftDoorTest(Casting casting, Mailroom mailroom) {
    this.cast = casting.cast();
    this.mailroom = mailroom;
    long shop = mailroom.channel(cast.ana(), Sharing.USERS, cast.ben());
    id = mailroom.customerWrites(cast.companyId(), shop, "+1", "Hi");
    conversation = "/conversations/" + id;
  }

  @Test
  void aDraftIsInTheListAndInTheConversationForItsWriterOnly() {
    var kept = begins(cast.ben(), "Dear Mar", "ask Clara", "note");

    assertThat(kept.status()).isEqualTo(200);
    assertThat(kept.at("/tab")).isEqualTo("note");
    assertThat(kept.at("/updatedAt")).isNotEmpty();
    assertThat(cast.ben().get(conversation).at("/draft/reply")).isEqualTo("Dear Mar");
    assertThat(cast.ben().get("/conversations").at("/items/0/draft/note")).isEqualTo("ask Clara");
    assertThat(cast.ana().get(conversation).json().at("/draft").isNull()).isTrue();
    assertThat(cast.ana().get("/conversations").json().at("/items/0/draft").isNull()).isTrue();
  }

  @Test
  void itMovesNothingThatOthersSee() {
    var before = cast.ana().get(conversation);

    begins(cast.ben(), "Dear Mar", "", "reply");

    assertThat(cast.ana().get(conversation).json()).isEqualTo(before.json());
  }

  @Test
  void twoEmptyTextsAreNoDraft() {
    begins(cast.ben(), "Dear Mar", "", "reply");

    assertThat(begins(cast.ben(), "", "", "reply").status()).isEqualTo(204);

    assertThat(cast.ben().get(conversation).json().at("/draft").isNull()).isTrue();
  }

  @Test
  void whatWasSentIsADraftNoMoreAndTheOtherTextStays() {
    begins(cast.ben(), "Dear Marta ", "ask Clara", "reply");

    writes("c-1", "Something else", false);
    assertThat(cast.ben().get(conversation).at("/draft/reply")).isEqualTo("Dear Marta ");
    writes("c-2", "Dear Marta", false);
    assertThat(cast.ben().get(conversation).at("/draft/reply")).isEmpty();
    assertThat(cast.ben().get(conversation).at("/draft/note")).isEqualTo("ask Clara");
    writes("c-3", "ask Clara", true);
    assertThat(cast.ben().get(conversation).json().at("/draft").isNull()).isTrue();
  }

  @Test
  void aReplyThatWasAcceptedBeforeTakesNoLaterDraft() {
    writes("c-1", "Yes", false);
    begins(cast.ben(), "Yes", "", "reply");

    writes("c-1", "Yes", false);

    assertThat(cast.ben().get(conversation).at("/draft/reply")).isEqualTo("Yes");
  }

  @Test
  void aClosedConversationKeepsItsDraftAndADeletedOneDoesNot() {
    cast.ben().post(conversation + "/close", "");
    assertThat(begins(cast.ben(), "Before I forget", "", "reply").status()).isEqualTo(200);

    mailroom.deletes(cast.ana(), id);

    assertThat(begins(cast.ben(), "Too late", "", "reply").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"reply\":\"x\",\"note\":\"\"}",
        "{\"reply\":\"x\",\"note\":null,\"tab\":\"reply\"}",
        "{\"reply\":\"x\",\"note\":\"\",\"tab\":\"both\"}",
        "{\"reply\":\"x\",\"note\":\"\",\"tab\":0}",
        "{\"reply\":7,\"note\":\"\",\"tab\":\"reply\"}",
        "{\"reply\":\"x\",\"note\":\"\",\"tab\":\"reply\",\"at\":1}",
        "nonsense"
      })
  void aBadDraftIsRefusedAndTheOldOneStays(String body) {
    begins(cast.ben(), "As it was", "", "reply");

    assertThat(cast.ben().put(conversation + "/draft", body).problem())
        .isEqualTo("invalid-request");
    assertThat(begins(cast.ben(), "x".repeat(10_001), "", "reply").at("/errors/0/field"))
        .isEqualTo("reply");

    assertThat(cast.ben().get(conversation).at("/draft/reply")).isEqualTo("As it was");
  }

  @Test
  void nobodyBeginsWhatTheyMayNotSee() {
    for (var outsider : new Member[] {cast.clara(), cast.hana()}) {
      assertThat(outsider.put(conversation + "/draft", "nonsense").status()).isEqualTo(404);
    }
    assertThat(cast.ben().put("/conversations/12/draft", "nonsense").status()).isEqualTo(404);
  }

  private Answer begins(Member by, String reply, String note, String tab) {
    return by.put(conversation + "/draft", Map.of("reply", reply, "note", note, "tab", tab));
  }

  private void writes(String clientId, String text, boolean note) {
    cast.ben()
        .post(conversation + "/messages", Map.of("clientId", clientId, "text", text, "note", note));
  }
}
