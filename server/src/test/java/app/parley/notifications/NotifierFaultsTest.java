package app.parley.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.ParleyTest;
import app.parley.channels.Sharing;
import app.parley.feed.FollowersByHand;
import app.parley.platform.Faults;
import app.parley.platform.Faults.Fault;
import app.parley.platform.Tenant;
import java.time.Clock;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** N2: whatever breaks while the feed is followed, each message is told once by each way. */
@ParleyTest
class NotifierFaultsTest {
  private final Cast cast;
  private final Mailroom mailroom;
  private final FollowersByHand followers;
  private final Faults faults;
  private final Tenant tenant;
  private final PaceRows paces;
  private final Clock clock;
  private final Browser phone = PushStandIn.browser();
  private final long shop;
  private int conversations;

  @Autowired
  NotifierFaultsTest(
      Casting casting,
      Mailroom mailroom,
      FollowersByHand followers,
      Faults faults,
      Tenant tenant,
      PaceRows paces,
      Clock clock) {
    this.cast = casting.cast();
    this.mailroom = mailroom;
    this.followers = followers;
    this.faults = faults;
    this.tenant = tenant;
    this.paces = paces;
    this.clock = clock;
    this.shop = mailroom.channel(cast.ana(), Sharing.USERS, cast.ben());
    cast.ben().post("/me/devices", phone.subscription("Phone"));
    Bell.only(cast.ben(), "unassigned.desktop", "unassigned.email");
  }

  @BeforeEach
  void followByHand() {
    followers.rest();
    followed();
  }

  @AfterEach
  void followAsEver() {
    followers.goOn();
  }

  @Test
  void aMessageIsToldOnceWhateverBreaksBeforeAStatement() {
    breakOneAfterTheOther(faults::beforeStatement);
  }

  @Test
  void aMessageIsToldOnceWhateverBreaksAfterAStatement() {
    breakOneAfterTheOther(faults::afterStatement);
  }

  @Test
  void aMessageIsToldOnceWhereTheCommitBreaks() {
    for (var broken : List.of(faults.beforeCommit(), faults.afterCommit())) {
      writes();
      assertThat(breaks(broken)).isTrue();
      followed();
    }
    isToldOnce();
  }

  private void breakOneAfterTheOther(IntFunction<Tenant> broken) {
    int statement = 0;
    boolean broke = true;
    while (broke) {
      statement++;
      writes();
      broke = breaks(broken.apply(statement));
      followed();
    }
    assertThat(statement).isGreaterThan(5);
    isToldOnce();
  }

  private void isToldOnce() {
    await().until(() -> phone.pushes().size() >= conversations);
    await()
        .untilAsserted(() ->
            assertThat(Bell.lines(cast.ben()).stream().filter("unassigned push sent"::equals))
                .hasSize(conversations));
    assertThat(Bell.lines(cast.ben())).hasSize(3 * conversations);
    assertThat(Bell.lines(cast.ben()).stream().filter("unassigned email held gathering"::equals))
        .hasSize(conversations);
    assertThat(phone.pushes().stream().map(push -> push.headers().getFirst("Topic")).distinct())
        .hasSize(conversations);
    assertThat(phone.pushes()).hasSize(conversations);
    var later = clock.instant().plus(Pace.QUIET);
    List<Pace> gathered = tenant.in(cast.companyId(), tx -> paces.due(tx, later, 10));
    assertThat(gathered).isEmpty();
  }

  private void writes() {
    conversations++;
    mailroom.customerWrites(cast.companyId(), shop, "+" + conversations, "Hi");
  }

  private boolean breaks(Tenant broken) {
    try {
      while (followers.step("notifications", cast.companyId(), 100, broken)) {}
      return false;
    } catch (Fault broke) {
      return true;
    }
  }

  private void followed() {
    while (followers.step("notifications", cast.companyId(), 100)) {}
  }
}
