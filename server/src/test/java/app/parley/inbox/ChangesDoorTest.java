package app.parley.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.ParleyTest;
import app.parley.channels.Sharing;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A3, C1, I7 for many conversations in one call. */
@ParleyTest
class ChangesDoorTest {
  private final Cast cast;
  private final Mailroom mailroom;
  private final long shop;

  @Autowired
  ChangesDoorTest(Casting casting, Mailroom mailroom) {
    this.cast = casting.cast();
    this.mailroom = mailroom;
    this.shop = mailroom.channel(cast.ana(), Sharing.COMPANY);
  }

  @Test
  void oneThatIsRefusedDoesNotHoldTheOthersAndTheOrderStays() {
    var first = writes("+1");
    var second = writes("+2");
    var third = writes("+3");

    var answer =
        change(
            """
            {"conversationId": "%d", "assigneeId": "%d"},
            {"conversationId": "%d", "status": "closed", "version": 77},
            {"conversationId": "4711", "status": "closed"},
            {"conversationId": "%d", "status": "closed"},
            {"conversationId": "%d", "assigneeId": null}
            """
                .formatted(first, cast.ben().id(), second, third, first));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/items/0/conversation/assignee/name")).isEqualTo("Ben Okafor");
    assertThat(answer.at("/items/1/problem/type")).isEqualTo("urn:parley:problem:conflict");
    assertThat(answer.at("/items/1/problem/conversation/status")).isEqualTo("open");
    assertThat(answer.at("/items/2/problem/type")).isEqualTo("urn:parley:problem:not-found");
    assertThat(answer.at("/items/2/conversationId")).isEqualTo("4711");
    assertThat(answer.at("/items/3/conversation/status")).isEqualTo("closed");
    assertThat(answer.json().at("/items/3/problem").isNull()).isTrue();
    assertThat(answer.json().at("/items/4/conversation/assignee").isNull()).isTrue();
    assertThat(cast.ben().get("/conversations/" + second).at("/status")).isEqualTo("open");
  }

  @Test
  void readingAndUnreadingAreOnesOwn() {
    var id = writes("+1");
    writes("+1");

    var read = change("{\"conversationId\": \"%d\", \"read\": true}".formatted(id));
    assertThat(read.at("/items/0/conversation/unread")).isEqualTo("0");
    var unread = change("{\"conversationId\": \"%d\", \"read\": false}".formatted(id));
    assertThat(unread.at("/items/0/conversation/unread")).isEqualTo("1");
    assertThat(cast.clara().get("/conversations/" + id).at("/unread")).isEqualTo("2");
  }

  @Test
  void markingUnreadLeavesWhatWasUnread() {
    var id = writes("+1");
    writes("+1");
    assertThat(cast.ben().post("/conversations/" + id + "/unread", "").status()).isEqualTo(204);
    assertThat(cast.ben().get("/conversations/" + id).at("/unread")).isEqualTo("2");
  }

  @Test
  void aChangeThatSaysNothingOrTooMuchIsRefusedBeforeAnyIsMade() {
    var id = writes("+1");
    var good = "{\"conversationId\": \"%d\", \"status\": \"closed\"}".formatted(id);
    for (var bad :
        List.of(
            "{\"conversationId\": \"1\"}",
            "{\"conversationId\": \"1\", \"read\": true, \"status\": \"open\"}",
            "{\"conversationId\": \"1\", \"status\": \"gone\"}",
            "{\"conversationId\": \"1\", \"assigneeId\": 7}",
            "{\"conversationId\": \"1\", \"read\": true, \"version\": 1}",
            "{\"conversationId\": 1, \"read\": true}",
            "{\"status\": \"open\"}",
            "7")) {
      var answer = change(good + ", " + bad);
      assertThat(answer.status()).as(bad).isEqualTo(400);
      assertThat(answer.at("/errors/0/field")).as(bad).startsWith("changes[1]");
    }
    assertThat(change("").status()).isEqualTo(400);
    assertThat(change(String.join(",", Collections.nCopies(101, good))).status()).isEqualTo(400);
    assertThat(cast.ben().get("/conversations/" + id).at("/status")).isEqualTo("open");
  }

  private Answer change(String changes) {
    return cast.ben().post("/conversations/changes", "{\"changes\": [" + changes + "]}");
  }

  private long writes(String address) {
    return mailroom.customerWrites(cast.companyId(), shop, address, "hello");
  }
}
