package app.parley.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeTrimTest {
  private static final long ANA = 1;

  @Test
  void changesGoWhenTheyAreAWeekOldAndEveryFollowerHasPassedThem() {
    var follower = new Recording("trimmed");
    long company;
    try (var now = new FeedRoom(follower)) {
      company = now.newCompany();
      now.someoneMovesAvailability(company, ANA);
      now.someoneMovesAvailability(company, ANA);
      await().until(() -> follower.numbers(company).count() == 2);
      now.trim();
      assertThat(kept(now, company)).containsExactly(1L, 2L);
    }

    var behind = new Recording("behind");
    behind.failsNext(1_000);
    try (var later = inAWeek(new Recording("trimmed"), behind)) {
      later.someoneMovesAvailability(company, ANA);
      later.trim();
      assertThat(kept(later, company)).containsExactly(1L, 2L, 3L);
    }
    try (var later = inAWeek(new Recording("trimmed"))) {
      later.trim();
      assertThat(kept(later, company)).containsExactly(3L);
    }
  }

  private static FeedRoom inAWeek(Follower... followers) {
    var clock = Clock.offset(Clock.systemUTC(), ChangeTrim.KEPT.plus(Duration.ofMinutes(1)));
    return new FeedRoom(clock, new InProcessFeedBus(), followers);
  }

  private static List<Long> kept(FeedRoom room, long company) {
    return room.tenant().in(company, tx -> room.feed().after(tx, 0, 10)).stream()
        .map(Change::seq)
        .toList();
  }
}
