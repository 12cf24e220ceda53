package app.parley.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.ParleyTest;
import app.parley.SettableClock;
import app.parley.channels.Sharing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** I2, I6: filters and orders of lists, and the search over names, addresses and words. */
@ParleyTest
class FindingTest {
  private final Cast cast;
  private final Mailroom mailroom;
  private final SettableClock clock;
  private final long shop;

  @Autowired
  FindingTest(Casting casting, Mailroom mailroom, SettableClock clock) {
    this.cast = casting.cast();
    this.mailroom = mailroom;
    this.clock = clock;
    this.shop = mailroom.channel(cast.ana(), Sharing.COMPANY);
  }

  @Test
  void aListIsOfTheChannelsAndAssigneesThatAreWanted() {
    var second = mailroom.channel(cast.ana(), Sharing.COMPANY);
    var nobodys = writes("+1", "one");
    var bens = writes("+2", "two");
    var claras = writes("+3", "three");
    var closed = writes("+4", "four");
    var elsewhere = mailroom.customerWrites(cast.companyId(), second, "+5", "five");
    mailroom.assigns(cast.ana(), bens, cast.ben());
    mailroom.assigns(cast.ana(), claras, cast.clara());
    mailroom.assigns(cast.ana(), closed, cast.clara());
    mailroom.closes(cast.ana(), closed);

    assertThat(ids("assignee=none")).containsExactly(elsewhere, nobodys);
    assertThat(ids("assignee=me&assignee=none")).containsExactly(elsewhere, bens, nobodys);
    assertThat(ids("assignee=" + cast.clara().id())).containsExactly(closed, claras);
    assertThat(ids("assignee=" + cast.clara().id() + "&section=closed")).containsExactly(closed);
    assertThat(ids("assignee=me&section=others")).isEmpty();
    assertThat(ids("channel=" + second)).containsExactly(elsewhere);
    assertThat(ids("channel=" + second + "&channel=" + shop)).hasSize(5);
    assertThat(ids("assignee=none&channel=" + shop)).containsExactly(nobodys);
  }

  @Test
  void whoWaitsLongestComesFirstAndWhoWaitsForNothingLast() {
    var longest = writes("+1", "one");
    var answered = writes("+2", "two");
    var closed = writes("+3", "three");
    var shortest = writes("+4", "four");
    writes("+1", "one more");
    answers(answered);
    mailroom.closes(cast.ana(), closed);

    assertThat(ids("sort=waiting")).containsExactly(longest, shortest, closed, answered);
    assertThat(paged("sort=waiting")).containsExactly(longest, shortest, closed, answered);
    assertThat(ids("section=unassigned&sort=oldest")).containsExactly(shortest, longest, answered);
    var waiting = cast.ben().get("/conversations/" + longest);
    assertThat(waiting.at("/waitingSince")).isNotEmpty();
    assertThat(cast.ben().get("/conversations/" + answered).json().at("/waitingSince").isNull())
        .isTrue();
  }

  @Test
  void theWindowThatEndsFirstComesFirstAndAlmostOverIsExpiring() {
    var over = writesBefore("+1", Duration.ofHours(30));
    var later = writesBefore("+2", Duration.ofHours(2));
    var soon = writesBefore("+3", Duration.ofMinutes(23 * 60 + 30));
    var answered = writesBefore("+4", Duration.ofMinutes(23 * 60 + 20));
    answers(answered);

    assertThat(ids("sort=window")).containsExactly(soon, answered, later, over);
    assertThat(paged("sort=window")).containsExactly(soon, answered, later, over);
    assertThat(ids("expiring=true")).containsExactly(soon);
    assertThat(ids("expiring=true&sort=window")).containsExactly(soon);
    assertThat(ids("expiring=false")).hasSize(4);
  }

  @Test
  void unreadIsWhatThisUserHasNotRead() {
    var first = writes("+1", "one");
    var second = writes("+2", "two");
    mailroom.reads(cast.ben(), first, lastMessage(first));

    assertThat(ids("unread=true")).containsExactly(second);
    assertThat(ids(cast.clara().get("/conversations?unread=true"))).hasSize(2);
    cast.ben().post("/conversations/" + first + "/unread", "");
    assertThat(ids("unread=true")).containsExactly(second, first);
  }

  @Test
  void aSearchFindsWordsOfMessagesAndShowsWhere() {
    var id = writes("+1", "Is the Yirgacheffe in stock, and what does it cost?");
    writes("+2", "Is the espresso in stock?");
    note(id, "Promised a discount");

    var found = cast.ben().get("/conversations?q=stock%20yirga");
    assertThat(ids(found)).containsExactly(id);
    assertThat(found.at("/items/0/match/field")).isEqualTo("message");
    assertThat(found.json().at("/items/0/match/ranges").toString()).isEqualTo("[[7,12],[22,27]]");
    assertThat(found.at("/items/0/match/messageId")).isNotEmpty();
    assertThat(ids("q=discou")).containsExactly(id);
    assertThat(ids("q=tock")).isEmpty();
    assertThat(ids("q='%26%7C!:*%5C")).isEmpty();
    assertThat(ids(cast.hana().get("/conversations?q=yirgacheffe"))).isEmpty();
  }

  @Test
  void aSearchFindsNoMoreThanWhatIsThere() {
    var id = writes("+1", "cinnamon");
    assertThat(ids("q=cinnamon&section=unassigned&sort=waiting")).containsExactly(id);
    assertThat(ids("q=cinnamon&section=closed")).isEmpty();

    mailroom.deletes(cast.ana(), id);

    assertThat(ids("q=cinnamon")).isEmpty();
  }

  @Test
  void oneOrTwoLettersFindBeginningsOfNames() {
    var mila =
        mailroom.customerWrites(
            cast.companyId(), shop, "+1", "Mila Novak", "hello", clock.instant());
    writes("+2", "no");

    var found = cast.ben().get("/conversations?q=No");
    assertThat(ids(found)).containsExactly(mila);
    assertThat(found.at("/items/0/match/field")).isEqualTo("name");
    assertThat(found.json().at("/items/0/match/ranges").toString()).isEqualTo("[[5,7]]");
    assertThat(ids("q=v")).isEmpty();
  }

  @Test
  void aCursorOfAnotherOrderIsRefused() {
    writes("+1", "one");
    writes("+2", "two");
    var next = cast.ben().get("/conversations?limit=1&sort=waiting").at("/next");
    assertThat(cast.ben().get("/conversations?cursor=" + next).problem())
        .isEqualTo("invalid-request");
  }

  private long writes(String address, String text) {
    return mailroom.customerWrites(cast.companyId(), shop, address, text);
  }

  private long writesBefore(String address, Duration ago) {
    var at = clock.instant().minus(ago);
    return mailroom.customerWrites(cast.companyId(), shop, address, null, "hello", at);
  }

  private void answers(long conversation) {
    var reply = Map.of("clientId", "answer-" + conversation, "text", "Yes");
    assertThat(cast.ana().post("/conversations/" + conversation + "/messages", reply).status())
        .isEqualTo(201);
  }

  private void note(long conversation, String text) {
    var note = Map.of("clientId", "note-" + conversation, "text", text, "note", true);
    assertThat(cast.ana().post("/conversations/" + conversation + "/messages", note).status())
        .isEqualTo(201);
  }

  private String lastMessage(long conversation) {
    return cast.ben().get("/conversations/" + conversation + "/messages").at("/items/0/id");
  }

  private List<Long> paged(String query) {
    var seen = new ArrayList<Long>();
    var next = "";
    do {
      var page = cast.ben().get("/conversations?limit=1&" + query + next);
      seen.addAll(ids(page));
      next = page.json().at("/next").isNull() ? "" : "&cursor=" + page.at("/next");
    } while (!next.isEmpty());
    return seen;
  }

  private List<Long> ids(String query) {
    return ids(cast.ben().get("/conversations?" + query));
  }

  private static List<Long> ids(Answer page) {
    assertThat(page.status()).as(page.text()).isEqualTo(200);
    var ids = new ArrayList<Long>();
    page.json().at("/items").forEach(item -> ids.add(item.at("/id").asLong()));
    return ids;
  }
}
