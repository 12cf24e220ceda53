package app.parley.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.Member;
import app.parley.ParleyTest;
import app.parley.channels.Sharing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** I5, I7: internal notes are the team's, and their authors'. */
@ParleyTest
class NoteDoorTest {
  private final Cast cast;
  private final Mailroom mailroom;
  private final long shop;
  private final String conversation;
  private final String messages;

  @Autowired
  NoteDoorTest(Casting casting, Mailroom mailroom) {
    this.cast = casting.cast();
    this.mailroom = mailroom;
    shop = mailroom.channel(cast.ana(), Sharing.USERS, cast.ben(), cast.clara());
    conversation = "/conversations/" + mailroom.customerWrites(cast.companyId(), shop, "+1", "Hi");
    messages = conversation + "/messages";
  }

  @Test
  void aNoteNamesColleaguesWhoCanReadIt() {
    var note = writes(cast.ben(), "n-1", "Clara knows", cast.clara(), cast.ana(), cast.clara());

    assertThat(note.status()).isEqualTo(201);
    assertThat(note.at("/kind")).isEqualTo("note");
    assertThat(note.json().at("/mentions").size()).isEqualTo(2);
    assertThat(note.at("/mentions/0/id")).isEqualTo(Long.toString(cast.clara().id()));
    assertThat(note.at("/mentions/0/name")).isEqualTo("Clara Martin");
    assertThat(writes(cast.ben(), "n-1", "Clara knows").status()).isEqualTo(200);
  }

  @Test
  void whoeverCannotReadItIsNotNamed() {
    cast.ana().patch("/users/" + cast.clara().id(), Map.of("active", false));
    var strangers = List.of(id(cast.dev()), id(cast.hana()), id(cast.clara()), "7", "clara");

    var answer = notes(cast.ben(), "n-1", "Look", strangers);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors").size()).isEqualTo(5);
    assertThat(answer.at("/errors/0/field")).isEqualTo("mentions[0]");
    assertThat(thread().size()).isEqualTo(1);
  }

  @Test
  void aNoteThatWasWrittenIsAnsweredAgainThoughItsReaderHasGone() {
    var first = writes(cast.ben(), "n-1", "Look", cast.clara());
    cast.ana().patch("/users/" + cast.clara().id(), Map.of("active", false));

    var again = writes(cast.ben(), "n-1", "Look", cast.clara());

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.at("/id")).isEqualTo(first.at("/id"));
  }

  @Test
  void aNoteIsNobodysNews() {
    var before = cast.ana().get(conversation);

    writes(cast.ben(), "n-1", "Careful with this one");

    var after = cast.ana().get(conversation);
    for (var field : List.of("/unread", "/lastMessage", "/lastActivityAt", "/replyUntil")) {
      assertThat(after.json().at(field)).as(field).isEqualTo(before.json().at(field));
    }
    assertThat(thread().size()).isEqualTo(2);
  }

  @Test
  void aClosedConversationTakesNoNote() {
    cast.ben().post(conversation + "/close", "");

    assertThat(writes(cast.ben(), "n-1", "Too late").problem()).isEqualTo("conversation-closed");
  }

  @Test
  void itsAuthorChangesANoteAndNobodyElseDoes() {
    var note = path(writes(cast.ben(), "n-1", "Call him at 4", cast.clara()));

    var refused = cast.ana().patch(note, Map.of("text", "Call him at 5"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(thread().at("/0/text").asString()).isEqualTo("Call him at 4");

    var changed = cast.ben().patch(note, Map.of("text", "Call him at 5"));
    assertThat(changed.at("/text")).isEqualTo("Call him at 5");
    assertThat(changed.at("/editedAt")).isNotEmpty();
    assertThat(changed.at("/mentions/0/name")).isEqualTo("Clara Martin");

    var unnamed = Map.of("text", "Call him at 5", "mentions", List.of());
    assertThat(cast.ben().patch(note, unnamed).json().at("/mentions").size()).isZero();
  }

  @Test
  void savingANoteAsItIsChangesNothing() {
    var note = path(writes(cast.ben(), "n-1", "Same"));
    var version = cast.ben().get(conversation).at("/version");

    assertThat(cast.ben().patch(note, Map.of("text", "Same")).at("/editedAt")).isEmpty();
    assertThat(cast.ben().get(conversation).at("/version")).isEqualTo(version);
  }

  @Test
  void aRemovedNoteLeavesALineWithoutText() {
    var note = path(writes(cast.ben(), "n-1", "Wrong thread", cast.clara()));
    assertThat(cast.clara().delete(note).status()).isEqualTo(403);

    assertThat(cast.ben().delete(note).status()).isEqualTo(204);
    assertThat(cast.ben().delete(note).status()).isEqualTo(204);

    var line = thread().at("/0");
    assertThat(line.at("/removedAt").asString()).isNotEmpty();
    assertThat(line.at("/text").isNull()).isTrue();
    assertThat(line.at("/mentions").size()).isZero();
    assertThat(cast.ben().patch(note, Map.of("text", "Again")).problem()).isEqualTo("conflict");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"text\":\" \"}",
        "{\"text\":null}",
        "{\"text\":7}",
        "{\"text\":\"x\",\"note\":true}",
        "{\"text\":\"x\",\"mentions\":\"1\"}",
        "{\"text\":\"x\",\"mentions\":[null]}",
        "{\"text\":\"x\",\"mentions\":[\"12\"]}",
        "[]"
      })
  void aBadChangeIsRefusedAndNothingIsDone(String body) {
    var note = path(writes(cast.ben(), "n-1", "As it was"));

    assertThat(cast.ben().patch(note, body).problem()).isEqualTo("invalid-request");
    assertThat(thread().at("/0/text").asString()).isEqualTo("As it was");
  }

  @Test
  void whatIsNotThereIsNotFound() {
    var note = path(writes(cast.ben(), "n-1", "Ours"));
    var other = mailroom.customerWrites(cast.companyId(), shop, "+2", "Hello");

    for (var path : List.of(messages + "/12", messages + "/x", elsewhere(note, other))) {
      assertThat(cast.ben().patch(path, Map.of("text", "x")).status()).as(path).isEqualTo(404);
      assertThat(cast.ben().delete(path).status()).as(path).isEqualTo(404);
    }
    for (var outsider : List.of(cast.hana(), cast.dev())) {
      assertThat(outsider.patch(note, "nonsense").status()).isEqualTo(404);
      assertThat(outsider.delete(note).status()).isEqualTo(404);
    }
    mailroom.deletes(cast.ana(), Long.parseLong(conversation.split("/", 3)[2]));
    assertThat(cast.ben().delete(note).status()).isEqualTo(404);
  }

  private static String elsewhere(String note, long conversation) {
    return note.replaceFirst("/conversations/[0-9]+/", "/conversations/" + conversation + "/");
  }

  private Answer writes(Member by, String clientId, String text, Member... named) {
    return notes(by, clientId, text, List.of(named).stream().map(NoteDoorTest::id).toList());
  }

  private Answer notes(Member by, String clientId, String text, List<String> mentions) {
    var note = new HashMap<String, Object>(Map.of("clientId", clientId, "text", text));
    note.put("note", true);
    note.put("mentions", mentions);
    return by.post(messages, note);
  }

  private String path(Answer message) {
    return messages + "/" + message.at("/id");
  }

  private JsonNode thread() {
    return cast.ana().get(messages).json().at("/items");
  }

  private static String id(Member member) {
    return Long.toString(member.id());
  }
}
