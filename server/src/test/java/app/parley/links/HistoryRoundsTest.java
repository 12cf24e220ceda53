package app.parley.links;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.schema.Tables.CHANGE;

import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.Member;
import app.parley.ParleyTest;
import app.parley.SettableClock;
import app.parley.channels.Sharing;
import app.parley.conversations.Arrival;
import app.parley.conversations.Content;
import app.parley.conversations.Conversations;
import app.parley.conversations.Incoming;
import app.parley.feed.FollowersByHand;
import app.parley.platform.Ids;
import app.parley.platform.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How many messages become how many writings, and what people do to notes meanwhile (L3, L4). */
@ParleyTest
class HistoryRoundsTest {
  private static final int MANY = 2 * HistoryWriting.FRESH_AT_ONCE + 200;

  private final Mailroom mailroom;
  private final HistoryDesk desk;
  private final FollowersByHand followers;
  private final SettableClock clock;
  private final Tenant tenant;
  private final Conversations conversations;
  private final Member ana;
  private final long channel;
  private final long conversation;
  private final String deal;
  private final long link;

  @Autowired
  HistoryRoundsTest(
      Casting casting,
      Mailroom mailroom,
      HistoryDesk desk,
      FollowersByHand followers,
      SettableClock clock,
      Tenant tenant,
      Conversations conversations) {
    this.mailroom = mailroom;
    this.desk = desk;
    this.followers = followers;
    this.clock = clock;
    this.tenant = tenant;
    this.conversations = conversations;
    ana = casting.cast().ana();
    channel = mailroom.channel(ana, Sharing.COMPANY);
    conversation = mailroom.customerWrites(ana.companyId(), channel, "+1", "hello");
    deal = desk.deal(ana);
    link = desk.link(ana, conversation, deal).getId();
  }

  @BeforeEach
  void followByHand() {
    followers.rest();
  }

  @AfterEach
  void followAsEver() {
    followers.goOn();
  }

  @Test
  void aBurstIsOneWritingHoweverManyStepsItsChangesTake() {
    long before = writings();
    for (int i = 0; i < 50; i++) {
      mailroom.customerWrites(ana.companyId(), channel, "+1", "m" + i);
    }
    int steps = follow(7);
    assertThat(steps).isGreaterThan(5);
    assertThat(writings()).isEqualTo(before + 1);
    assertThat(desk.shownAt(ana, deal).getFirst()).contains("m0,", "m49");
  }

  @Test
  void moreThanARoundTakesAndANoteShowsIsCountedAndShared() {
    var now = clock.instant();
    var nextDay = now.plus(Duration.ofHours(25));
    arrive(MANY, i -> now.plusMillis(i));
    arrive(3, i -> nextDay.plusMillis(i));
    follow(100);
    var notes = ana.get("//api/v1/notes?deal_id=" + deal);
    assertThat(desk.shownAt(ana, deal)).hasSize(2);
    int held = MANY + 1;
    int shown = notes.at("/data/0/content").split("<br>", -1).length - 1;
    assertThat(notes.at("/data/0/content"))
        .contains((held - shown) + " more, in the conversation", "m" + (MANY - 1) + "</p>")
        .doesNotContain("m" + (MANY - 1 - shown) + "</p>");
    assertThat(notes.at("/data/1/content")).contains("m0</p>", "m1</p>", "m2</p>");
    assertThat(notes.at("/data/1/content")).doesNotContain("more, in the");
  }

  @Test
  void aNoteThatWasGivenToAnotherItemIsSomebodysOwn() {
    var other = desk.deal(ana);
    var note = "//api/v1/notes/" + desk.newestNote(ana, link);
    ana.put(note, Map.of("deal_id", Long.valueOf(other)));
    mailroom.customerWrites(ana.companyId(), channel, "+1", "m1");
    follow(100);
    assertThat(desk.shownAt(ana, other).getFirst()).contains("hello").doesNotContain("m1");
    assertThat(desk.shownAt(ana, deal).getFirst()).contains("m1").doesNotContain("hello");
  }

  @Test
  void aNoteThatWasDatedAnewIsSomebodysOwn() {
    var note = "//api/v1/notes/" + desk.newestNote(ana, link);
    ana.put(note, Map.of("add_time", "2026-01-02 03:04:05"));
    mailroom.customerWrites(ana.companyId(), channel, "+1", "m1");
    follow(100);
    assertThat(desk.shownAt(ana, deal)).hasSize(2);
    assertThat(desk.shownAt(ana, deal).getFirst()).contains("hello").doesNotContain("m1");
  }

  @Test
  void whatWasLinkedAgainHasAFirstNoteAgain() {
    desk.unlink(ana, conversation, link);
    mailroom.customerWrites(ana.companyId(), channel, "+1", "m1");
    follow(100);
    desk.link(ana, conversation, deal);
    mailroom.customerWrites(ana.companyId(), channel, "+1", "m2");
    follow(100);
    var notes = desk.shownAt(ana, deal);
    assertThat(notes).hasSize(2);
    assertThat(notes.get(0)).contains("hello").doesNotContain("m1", "m2");
    assertThat(notes.get(1)).contains("hello", "m1", "m2");
  }

  private void arrive(int count, IntFunction<Instant> at) {
    List<Arrival> arrivals =
        IntStream.range(0, count)
            .mapToObj(i -> {
              var id = "p-" + Ids.next();
              var content = Content.text("m" + i);
              var message = new Incoming.Message("+1", null, id, at.apply(i), content, null, true);
              return new Arrival(message, at.apply(i));
            })
            .toList();
    tenant.run(ana.companyId(), tx -> conversations.receive(tx, channel, arrivals));
  }

  /** Gives how many steps it took. */
  private int follow(int atOnce) {
    int steps = 1;
    while (followers.step(HistoryDesk.FOLLOWER, ana.companyId(), atOnce)) {
      steps++;
    }
    return steps;
  }

  private long writings() {
    return tenant.in(
        ana.companyId(), tx -> (long) tx.sql().fetchCount(CHANGE, CHANGE.KIND.eq("notes.changed")));
  }
}
