package app.parley.links;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Casting;
import app.parley.ParleyTest;
import app.parley.feed.FollowersByHand;
import java.security.SecureRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * L2 to L5 beside {@link HistoryModel}, whatever happens in whatever order: no line is ever lost,
 * doubled or in another note. {@code parley.walk.seed} repeats a walk.
 */
@ParleyTest
class HistoryWalkTest {
  private static final int STEPS = 150;
  private static final int MANY = 30;

  private final Casting casting;
  private final HistoryTools tools;
  private final FollowersByHand followers;

  @Autowired
  HistoryWalkTest(Casting casting, HistoryTools tools, FollowersByHand followers) {
    this.casting = casting;
    this.tools = tools;
    this.followers = followers;
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
  void notesAreWhatTheRulesSay() {
    walk(seed());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @Tag("long")
  void notesAreWhatTheRulesSayHoweverLongOneWalks(long seed) {
    walk(seed);
  }

  static LongStream seeds() {
    long first = seed();
    return LongStream.range(first, first + MANY);
  }

  private static long seed() {
    return Long.getLong("parley.walk.seed", new SecureRandom().nextInt(1_000_000));
  }

  private void walk(long seed) {
    var walk = new HistoryWalk(tools, casting.cast(), seed);
    for (int step = 0; step < STEPS; step++) {
      walk.step();
      if (walk.isToLook()) {
        walk.follow();
        for (var deal : walk.deals) {
          assertThat(tools.desk().shownAt(walk.ana, deal))
              .as("seed %d, deal %s, after %s", seed, deal, walk.path)
              .containsExactlyInAnyOrderElementsOf(walk.model.shownAt(deal));
        }
      }
    }
  }
}
