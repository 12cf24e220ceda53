package app.parley.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.Member;
import app.parley.ParleyTest;
import app.parley.SettableClock;
import app.parley.channels.Sharing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** I5, I6, I7, A2, A3, C1 to C6 over HTTP. */
@ParleyTest
class ReplyDoorTest {
  private final Cast cast;
  private final Mailroom mailroom;
  private final SettableClock clock;
  private final String conversation;
  private final String messages;

  @Autowired
  ReplyDoorTest(Casting casting, Mailroom mailroom, SettableClock clock) {
    this.cast = casting.cast();
    this.mailroom = mailroom;
    this.clock = clock;
    long shop = mailroom.channel(cast.ana(), Sharing.COMPANY);
    conversation = "/conversations/" + mailroom.customerWrites(cast.companyId(), shop, "+1", "Hi");
    messages = conversation + "/messages";
  }

  @Test
  void aReplyIsAcceptedAtOnceAndStandsLastInTheThread() {
    var answer = replies(cast.ben(), "c-1", "Hello there");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.at("/clientId")).isEqualTo("c-1");
    assertThat(answer.at("/direction")).isEqualTo("out");
    assertThat(answer.at("/status")).isEqualTo("queued");
    assertThat(answer.at("/author/name")).isEqualTo("Ben Okafor");
    assertThat(cast.ana().get(messages).at("/items/0/text")).isEqualTo("Hello there");
  }

  @Test
  void theSameClientIdIsTheSameMessage() {
    var first = replies(cast.ben(), "c-1", "Hello");
    var again = replies(cast.ben(), "c-1", "Hello");

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.at("/id")).isEqualTo(first.at("/id"));
    assertThat(cast.ben().get(messages).json().at("/items").size()).isEqualTo(2);
  }

  @Test
  void theSameClientIdFromManySidesAtOnceIsStillOneMessage() {
    cast.ben().signsIn();
    var answers =
        IntStream.range(0, 8)
            .mapToObj(_ -> CompletableFuture.supplyAsync(() -> replies(cast.ben(), "c-1", "Hi")))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers.stream().map(answer -> answer.at("/id")).distinct()).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(7);
  }

  @Test
  void aClosedConversationTakesNoReplyUntilItIsReopened() {
    assertThat(cast.ben().post(conversation + "/close", "").at("/status")).isEqualTo("closed");
    assertThat(cast.ben().post(conversation + "/close", "").status()).isEqualTo(200);

    var refused = replies(cast.ben(), "c-1", "Hello");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("conversation-closed");

    assertThat(cast.ben().post(conversation + "/reopen", "").at("/status")).isEqualTo("open");
    assertThat(replies(cast.ben(), "c-1", "Hello").status()).isEqualTo(201);
  }

  @Test
  void afterTheReplyWindowTheServerRefusesAndANoteIsStillTaken() {
    clock.forward(Mailroom.WINDOW);

    var refused = replies(cast.ben(), "c-1", "Too late?");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("reply-window-closed");

    var note =
        cast.ben().post(messages, Map.of("clientId", "c-2", "text", "Too late", "note", true));
    assertThat(note.status()).isEqualTo(201);
    assertThat(note.at("/kind")).isEqualTo("note");
  }

  @Test
  void theWindowIsOpenUntilItsEnd() {
    clock.forward(Mailroom.WINDOW.minus(Duration.ofMinutes(1)));

    assertThat(replies(cast.ben(), "c-1", "Just in time").status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"clientId\":\"c\"}",
        "{\"clientId\":\"\",\"text\":\"x\"}",
        "{\"clientId\":\"c\",\"text\":\"  \"}",
        "{\"clientId\":7,\"text\":\"x\"}",
        "{\"clientId\":\"c\",\"text\":\"x\",\"status\":\"read\"}",
        "{\"clientId\":\"c\",\"text\":\"x\",\"replyTo\":\"1\"}",
        "{\"clientId\":\"c\",\"text\":\"x\",\"replyTo\":\"one\"}",
        "{\"clientId\":\"c\",\"text\":\"x\",\"attachments\":[\"1\"]}",
        "{\"clientId\":\"c\",\"text\":\"x\",\"template\":{\"sid\":\"HX1\"}}",
        "{\"clientId\":\"c\",\"text\":\"a\\u0000b\"}",
        "{\"clientId\":\"c\",\"text\":\"\\ud800\"}",
        "{\"clientId\":\"c\",\"text\":\"x\"} {}",
        "[]",
        "nonsense"
      })
  void aBadReplyIsRefusedInWordsAndChangesNothing(String body) {
    var answer = cast.ben().post(messages, body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("invalid-request");
    assertThat(cast.ben().get(messages).json().at("/items").size()).isEqualTo(1);
  }

  @Test
  void aTextLongerThanTheProviderTakesIsRefusedWithTheNumbers() {
    var answer = replies(cast.ben(), "c-1", "x".repeat(1_001));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/errors/0/field")).isEqualTo("text");
    assertThat(answer.at("/errors/0/detail")).contains("1001", "1000");
  }

  @Test
  void whoMayNotSeeTheConversationFindsNothingWhateverTheyDo() {
    for (var path : List.of("/close", "/reopen", "/messages/1/retry", "/messages/1/check")) {
      assertThat(cast.hana().post(conversation + path, "").status()).as(path).isEqualTo(404);
    }
    assertThat(replies(cast.hana(), "c-1", "Hi").status()).isEqualTo(404);
    assertThat(cast.hana().post(messages, "nonsense").status()).isEqualTo(404);
    assertThat(cast.hana().delete(conversation).status()).isEqualTo(404);
    assertThat(cast.hana().put(conversation + "/assignee", Map.of()).status()).isEqualTo(404);
    assertThat(cast.ben().get(conversation).at("/status")).isEqualTo("open");
  }

  @Test
  void onlyTheChannelsOwnerDeletes() {
    var refused = cast.ben().delete(conversation);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.problem()).isEqualTo("forbidden");

    assertThat(cast.ana().delete(conversation).status()).isEqualTo(204);
    assertThat(cast.ana().get(conversation).status()).isEqualTo(404);
  }

  @Test
  void aConversationIsGivenToWhoeverIsAvailableAndHasAccess() {
    assertThat(assign(cast.dev()).at("/assignee/name")).isEqualTo("Dev Patel");
    assertThat(cast.dev().get(conversation).at("/section")).isEqualTo("mine");

    cast.clara().put("/me/availability", Map.of("available", false));
    assertThat(assign(cast.clara()).problem()).isEqualTo("assignee-unavailable");
    assertThat(assign(cast.hana()).problem()).isEqualTo("invalid-request");

    var seen = Map.of("userId", Long.toString(cast.ben().id()), "version", 1);
    assertThat(cast.ana().put(conversation + "/assignee", seen).problem()).isEqualTo("conflict");
    assertThat(cast.ana().get(conversation).at("/assignee/name")).isEqualTo("Dev Patel");
  }

  @Test
  void readingMovesOnlyOnesOwnPositionAndNeverBack() {
    var first = cast.ben().get(messages).at("/items/0/id");
    assertThat(cast.ben().get(conversation).at("/unread")).isEqualTo("1");

    assertThat(cast.ben().post(conversation + "/read", Map.of("upTo", first)).status())
        .isEqualTo(204);

    assertThat(cast.ben().get(conversation).at("/unread")).isEqualTo("0");
    assertThat(cast.ana().get(conversation).at("/unread")).isEqualTo("1");
    assertThat(cast.ben().post(conversation + "/read", Map.of("upTo", "12")).status())
        .isEqualTo(400);
  }

  @Test
  void onlyAReplyOfUnknownOutcomeIsSettled() {
    var id = replies(cast.ben(), "c-1", "Hello").at("/id");

    var answer = cast.ben().post(messages + "/" + id + "/settle", Map.of("as", "sent"));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(cast.ben().post(messages + "/" + id + "/settle", Map.of("as", "x")).status())
        .isEqualTo(400);
  }

  private Answer assign(Member to) {
    return cast.ana().put(conversation + "/assignee", Map.of("userId", Long.toString(to.id())));
  }

  private Answer replies(Member by, String clientId, String text) {
    return by.post(messages, Map.of("clientId", clientId, "text", text));
  }
}
