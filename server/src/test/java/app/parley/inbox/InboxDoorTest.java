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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyTest
class InboxDoorTest {
  private final Cast cast;
  private final Mailroom mailroom;
  private final SettableClock clock;
  private final long shop;

  @Autowired
  InboxDoorTest(Casting casting, Mailroom mailroom, SettableClock clock) {
    this.cast = casting.cast();
    this.mailroom = mailroom;
    this.clock = clock;
    this.shop = mailroom.channel(cast.ana(), Sharing.COMPANY);
  }

  @Test
  void aFirstMessageStandsOpenAndUnassignedForEveryoneWithAccess() {
    var id = writes("+491700001", "Is the Yirga in stock?");

    for (var user : List.of(cast.ana(), cast.ben())) {
      var list = user.get("/conversations?section=unassigned");
      assertThat(list.at("/items/0/id")).isEqualTo(Long.toString(id));
      assertThat(list.at("/items/0/status")).isEqualTo("open");
      assertThat(list.at("/items/0/section")).isEqualTo("unassigned");
      assertThat(list.at("/items/0/unread")).isEqualTo("1");
      assertThat(list.at("/items/0/lastMessage/text")).isEqualTo("Is the Yirga in stock?");
      assertThat(list.json().at("/next").isNull()).isTrue();
    }
  }

  @Test
  void everyConversationIsInExactlyOneSectionOfEachUser() {
    var unassigned = writes("+1", "one");
    var bens = writes("+2", "two");
    var claras = writes("+3", "three");
    var closed = writes("+4", "four");
    mailroom.assigns(cast.ana(), bens, cast.ben());
    mailroom.assigns(cast.ana(), claras, cast.clara());
    mailroom.assigns(cast.ana(), closed, cast.ben());
    mailroom.closes(cast.ana(), closed);

    assertThat(ids(cast.ben(), "section=unassigned")).containsExactly(unassigned);
    assertThat(ids(cast.ben(), "section=mine")).containsExactly(bens);
    assertThat(ids(cast.ben(), "section=others")).containsExactly(claras);
    assertThat(ids(cast.ben(), "section=closed")).containsExactly(closed);
    assertThat(ids(cast.ben(), "")).containsExactly(closed, claras, bens, unassigned);
    assertThat(cast.ben().get("/sections").text())
        .isEqualTo(
            """
            {"unassigned":{"total":1,"unread":1},"mine":{"total":1,"unread":1},\
            "others":{"total":1,"unread":1},"closed":{"total":1,"unread":1}}\
            """);
    assertThat(cast.dev().get("/sections").at("/others/total")).isEqualTo("2");
  }

  @Test
  void pagesOfSeveralChannelsGoOnWhereTheOneBeforeEnded() {
    var second = mailroom.channel(cast.ben(), Sharing.USERS, cast.ana());
    var written = new ArrayList<Long>();
    for (var customer = 0; customer < 7; customer++) {
      var channel = customer % 2 == 0 ? shop : second;
      written.addFirst(mailroom.customerWrites(cast.companyId(), channel, "+" + customer, "hello"));
    }

    var seen = new ArrayList<Long>();
    var next = "";
    do {
      var page = cast.ana().get("/conversations?limit=3" + next);
      seen.addAll(ids(page));
      next = page.json().at("/next").isNull() ? "" : "&cursor=" + page.at("/next");
    } while (!next.isEmpty());
    assertThat(seen).isEqualTo(written);
    assertThat(ids(cast.ana(), "channel=" + second)).hasSize(3);
  }

  @Test
  void whatAUserMayNotSeeIsNotThere() {
    var hidden = mailroom.channel(cast.ana(), Sharing.PRIVATE);
    var id = mailroom.customerWrites(cast.companyId(), hidden, "+9", "a secret");

    for (var outsider : List.of(cast.ben(), cast.hana())) {
      assertThat(outsider.get("/conversations/" + id).status()).isEqualTo(404);
      assertThat(outsider.get("/conversations/" + id + "/messages").status()).isEqualTo(404);
      assertThat(ids(outsider, "channel=" + hidden)).isEmpty();
      assertThat(ids(outsider, "q=%2B9")).isEmpty();
      assertThat(outsider.get("/sections").at("/unassigned/total")).isEqualTo("0");
    }
    assertThat(cast.ana().get("/conversations/" + id).status()).isEqualTo(200);
    assertThat(cast.ana().get("/conversations/no-such").problem()).isEqualTo("not-found");
  }

  @Test
  void unreadIsWhatCameAfterTheUsersOwnPosition() {
    var id = writes("+5", "one");
    var first = cast.ben().get("/conversations/" + id + "/messages").at("/items/0/id");
    writes("+5", "two");
    mailroom.reads(cast.ben(), id, first);

    assertThat(cast.ben().get("/conversations/" + id).at("/unread")).isEqualTo("1");
    assertThat(cast.ana().get("/conversations/" + id).at("/unread")).isEqualTo("2");

    var last = cast.ben().get("/conversations/" + id + "/messages").at("/items/0/id");
    mailroom.reads(cast.ben(), id, last);
    assertThat(cast.ben().get("/conversations/" + id).at("/unread")).isEqualTo("0");
    assertThat(cast.ben().get("/sections").at("/unassigned/unread")).isEqualTo("0");
    assertThat(cast.ana().get("/sections").at("/unassigned/unread")).isEqualTo("1");
  }

  @Test
  void aRowCountsUnreadMessagesUpToAHundred() {
    long id = 0;
    for (var message = 0; message < 103; message++) {
      id = writes("+6", "message " + message);
    }
    assertThat(cast.ben().get("/conversations/" + id).at("/unread")).isEqualTo("100");
  }

  @Test
  void whatCameBeforeAUserJoinedCountsAsRead() {
    var yesterday = clock.instant().minus(Duration.ofDays(1));
    var old = writesAt("+7", "yesterday", yesterday);
    var revived = writesAt("+8", "yesterday", yesterday);
    writes("+8", "today");

    assertThat(cast.ben().get("/conversations/" + old).at("/unread")).isEqualTo("0");
    assertThat(cast.ben().get("/conversations/" + revived).at("/unread")).isEqualTo("1");
    assertThat(cast.ben().get("/sections").at("/unassigned/unread")).isEqualTo("1");
  }

  @Test
  void aSearchFindsPartsOfNamesAndAddressesHoweverTheyAreWritten() {
    var mila =
        mailroom.customerWrites(
            cast.companyId(), shop, "+4915200", "Mila Novak", "hi", clock.instant());
    var percent =
        mailroom.customerWrites(
            cast.companyId(), shop, "+4915311", "100% Arabica", "hi", clock.instant());

    assertThat(ids(cast.ben(), "q=mILa")).containsExactly(mila);
    assertThat(ids(cast.ben(), "q=nov")).containsExactly(mila);
    assertThat(ids(cast.ben(), "q=15311")).containsExactly(percent);
    assertThat(ids(cast.ben(), "q=00%25")).containsExactly(percent);
    assertThat(ids(cast.ben(), "q=_%25_")).isEmpty();
    assertThat(ids(cast.ben(), "q=hi")).isEmpty();
  }

  @Test
  void theReplyWindowEndsADayAfterTheCustomersLastMessage() {
    var at = Instant.parse("2026-11-20T10:00:00Z");
    var conversation = cast.ben().get("/conversations/" + writesAt("+10", "hello", at));

    assertThat(conversation.at("/replyUntil")).isEqualTo("2026-11-21T10:00:00Z");
    assertThat(conversation.at("/replyFallback")).isEqualTo("template");
  }

  @Test
  void whatNoPageGaveOutIsRefused() {
    for (var bad :
        List.of(
            "limit=0",
            "limit=101",
            "limit=x",
            "cursor=x",
            "section=all",
            "channel=x",
            "assignee=ben",
            "unread=1",
            "expiring=soon",
            "sort=loudest",
            "q=%00")) {
      var answer = cast.ben().get("/conversations?" + bad);
      assertThat(answer.status()).as(bad).isEqualTo(400);
      assertThat(answer.problem()).as(bad).isEqualTo("invalid-request");
    }
    assertThat(cast.ben().get("/conversations?q=" + "a".repeat(201)).status()).isEqualTo(400);
  }

  private long writes(String address, String text) {
    return mailroom.customerWrites(cast.companyId(), shop, address, text);
  }

  private long writesAt(String address, String text, Instant at) {
    return mailroom.customerWrites(cast.companyId(), shop, address, null, text, at);
  }

  private static List<Long> ids(Member user, String query) {
    return ids(user.get("/conversations?" + query));
  }

  private static List<Long> ids(Answer page) {
    var ids = new ArrayList<Long>();
    page.json().at("/items").forEach(item -> ids.add(item.at("/id").asLong()));
    return ids;
  }
}
