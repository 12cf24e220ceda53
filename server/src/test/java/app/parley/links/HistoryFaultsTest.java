package app.parley.links;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.Member;
import app.parley.ParleyTest;
import app.parley.SettableClock;
import app.parley.channels.Sharing;
import app.parley.feed.FollowersByHand;
import app.parley.feed.ItemRef;
import app.parley.platform.Faults;
import app.parley.platform.Faults.Fault;
import app.parley.platform.Tenant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** L2 and L6: one writing for each message and link, wherever it breaks between. */
@ParleyTest
class HistoryFaultsTest {
  private static final Pattern SAID = Pattern.compile("hello|m\\d+");

  private final Mailroom mailroom;
  private final HistoryDesk desk;
  private final FollowersByHand followers;
  private final SettableClock clock;
  private final Faults faults;
  private final Links links;
  private final Member ana;
  private final long channel;
  private final long conversation;
  private final List<String> deals = new ArrayList<>();
  private final List<String> said = new ArrayList<>(List.of("hello"));

  @Autowired
  HistoryFaultsTest(
      Casting casting,
      Mailroom mailroom,
      HistoryDesk desk,
      FollowersByHand followers,
      SettableClock clock,
      Faults faults,
      Links links) {
    this.mailroom = mailroom;
    this.desk = desk;
    this.followers = followers;
    this.clock = clock;
    this.faults = faults;
    this.links = links;
    ana = casting.cast().ana();
    channel = mailroom.channel(ana, Sharing.COMPANY);
    conversation = mailroom.customerWrites(ana.companyId(), channel, "+1", "hello");
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
  void aMessageIsWrittenOnceWhateverBreaksBeforeAStatement() {
    assertThat(breakOneAfterTheOther(faults::beforeStatement)).isGreaterThan(10);
  }

  @Test
  void aMessageIsWrittenOnceWhateverBreaksAfterAStatement() {
    assertThat(breakOneAfterTheOther(faults::afterStatement)).isGreaterThan(10);
  }

  @Test
  void aMessageIsWrittenOnceWhereTheCommitBreaks() {
    linkedTwice();
    for (var broken : List.of(faults.beforeCommit(), faults.afterCommit())) {
      writes();
      assertThat(breaks(broken)).isTrue();
      followed();
    }
  }

  @Test
  void aLinkAndItsFirstNoteAreMadeTogetherOrNotAtAll() {
    var deal = desk.deal(ana);
    int statement = 1;
    while (isLinkingBroken(faults.beforeStatement(statement), deal)) {
      assertThat(desk.shownAt(ana, deal)).isEmpty();
      statement++;
    }
    assertThat(statement).isGreaterThan(5);
    assertThat(desk.shownAt(ana, deal)).hasSize(1);

    var other = desk.deal(ana);
    assertThat(isLinkingBroken(faults.afterCommit(), other)).isTrue();
    assertThat(isLinkingBroken(faults.beforeStatement(1_000), other)).isFalse();
    assertThat(desk.shownAt(ana, other)).hasSize(1);
  }

  /** Into the open note, and into a new one; gives the statements of the last. */
  private int breakOneAfterTheOther(IntFunction<Tenant> broken) {
    linkedTwice();
    int statement = 0;
    var breaks = true;
    while (breaks) {
      statement++;
      if (statement % 2 == 0) {
        clock.forward(Duration.ofHours(25));
      }
      writes();
      breaks = breaks(broken.apply(statement));
      writes();
      followed();
    }
    return statement;
  }

  private void linkedTwice() {
    for (int i = 0; i < 2; i++) {
      deals.add(desk.deal(ana));
      desk.link(ana, conversation, deals.getLast());
    }
    followed();
  }

  private void writes() {
    said.add("m" + said.size());
    mailroom.customerWrites(ana.companyId(), channel, "+1", said.getLast());
  }

  private boolean breaks(Tenant broken) {
    try {
      followers.step(HistoryDesk.FOLLOWER, ana.companyId(), 100, broken);
      return false;
    } catch (Fault expected) {
      return true;
    }
  }

  /** What is there now stands in the notes of each deal, in order. */
  private void followed() {
    while (followers.step(HistoryDesk.FOLLOWER, ana.companyId(), 100)) {}
    for (var deal : deals) {
      var shown = String.join("", desk.shownAt(ana, deal));
      assertThat(shown).doesNotContain("and more");
      assertThat(SAID.matcher(shown).results().map(found -> found.group()))
          .containsExactlyElementsOf(said);
    }
  }

  private boolean isLinkingBroken(Tenant broken, String deal) {
    try {
      var item = new ItemRef("deal", deal);
      broken.run(ana.companyId(), tx -> links.add(tx, ana.principal(), conversation, item));
      return false;
    } catch (Fault expected) {
      return true;
    }
  }
}
