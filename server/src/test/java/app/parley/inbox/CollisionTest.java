package app.parley.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.Member;
import app.parley.ParleyTest;
import app.parley.channels.Sharing;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** I5: a reply to a thread that moved since its author looked is held, and nothing is stored. */
@ParleyTest
class CollisionTest {
  private static final int ROUNDS = 12;

  private final Cast cast;
  private final Mailroom mailroom;
  private final long shop;
  private final String messages;

  @Autowired
  CollisionTest(Casting casting, Mailroom mailroom) {
    this.cast = casting.cast();
    this.mailroom = mailroom;
    shop = mailroom.channel(cast.ana(), Sharing.COMPANY);
    messages =
        "/conversations/"
            + mailroom.customerWrites(cast.companyId(), shop, "+1", "Two bags, please")
            + "/messages";
  }

  @Test
  void whatTheCustomerWroteMeanwhileHoldsAReply() {
    var seen = last();
    mailroom.customerWrites(cast.companyId(), shop, "+1", "No, three");

    assertMoved(replies(cast.ben(), "c-1", seen));
    assertThat(cast.ben().get(messages).json().at("/items").size()).isEqualTo(2);

    assertThat(replies(cast.ben(), "c-1", last()).status()).isEqualTo(201);
  }

  @Test
  void aColleaguesReplyHoldsOneAndOnesOwnDoesNot() {
    var seen = last();
    assertThat(replies(cast.ben(), "c-1", seen).status()).isEqualTo(201);

    assertThat(replies(cast.ben(), "c-2", seen).status()).isEqualTo(201);
    assertMoved(replies(cast.clara(), "c-3", seen));
  }

  @Test
  void whatTheCustomerDoesNotReadHoldsNothing() {
    var seen = last();
    cast.clara().post(messages, Map.of("clientId", "n-1", "text", "Mine", "note", true));
    cast.clara().put(conversation() + "/assignee", Map.of("userId", cast.dev().id() + ""));

    assertThat(replies(cast.ben(), "c-1", seen).status()).isEqualTo(201);
  }

  @Test
  void whoDoesNotSayWhatTheySawIsNotHeld() {
    mailroom.customerWrites(cast.companyId(), shop, "+1", "No, three");

    var answer = cast.ben().post(messages, Map.of("clientId", "c-1", "text", "Fine"));

    assertThat(answer.status()).isEqualTo(201);
  }

  @Test
  void whatWasAcceptedIsAnsweredAgainHoweverTheThreadMoved() {
    var seen = last();
    var first = replies(cast.ben(), "c-1", seen);
    mailroom.customerWrites(cast.companyId(), shop, "+1", "No, three");

    var again = replies(cast.ben(), "c-1", seen);

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.at("/id")).isEqualTo(first.at("/id"));
  }

  @Test
  void aMessageOfAnotherConversationWasNotSeenHere() {
    var other = mailroom.customerWrites(cast.companyId(), shop, "+2", "Hello");
    var elsewhere = cast.ben().get("/conversations/" + other + "/messages").at("/items/0/id");

    for (var seen : List.of(elsewhere, "12", "last")) {
      var answer = replies(cast.ben(), "c-1", seen);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.at("/errors/0/field")).isEqualTo("seenUpTo");
    }
  }

  @Test
  void ofAllWhoSawTheSameExactlyOneIsHeard() {
    var people = List.of(cast.ana(), cast.ben(), cast.clara(), cast.dev());
    people.forEach(Member::signsIn);
    for (int round = 0; round < ROUNDS; round++) {
      var name = "r-" + round;
      var seen = last();
      var answers =
          people.stream()
              .map(by -> CompletableFuture.supplyAsync(() -> replies(by, name + by.id(), seen)))
              .toList()
              .stream()
              .map(CompletableFuture::join)
              .toList();

      assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
      answers.stream().filter(answer -> answer.status() != 201).forEach(this::assertMoved);
      mailroom.customerWrites(cast.companyId(), shop, "+1", "And then?");
    }
    assertThat(cast.ana().get(messages + "?limit=100").json().at("/items").size())
        .isEqualTo(1 + 2 * ROUNDS);
  }

  private void assertMoved(Answer answer) {
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.problem()).isEqualTo("thread-moved");
  }

  private Answer replies(Member by, String clientId, String seenUpTo) {
    return by.post(
        messages, Map.of("clientId", clientId, "text", "As you like", "seenUpTo", seenUpTo));
  }

  private String last() {
    return cast.ana().get(messages).at("/items/0/id");
  }

  private String conversation() {
    return messages.replace("/messages", "");
  }
}
