package app.parley.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FollowersTest {
  private static final long ANA = 1;

  @Test
  void aFollowerTakesEveryChangeOfRacingWritersOnceAndInOrder() throws Exception {
    var follower = new Recording("racing");
    try (var room = new FeedRoom(follower)) {
      var companies = new long[] {room.newCompany(), room.newCompany(), room.newCompany()};
      var writers = 6;
      var rounds = 60;
      writeTogether(room, companies, writers, rounds);

      long written = 0;
      for (var company : companies) {
        var last = room.tenant().in(company, room.feed()::position);
        await().until(() -> follower.numbers(company).count() >= last);
        assertThat(follower.numbers(company)).containsExactlyElementsOf(oneTo(last));
        written += last;
      }
      assertThat(written).isEqualTo((long) writers * rounds);
    }
  }

  @Test
  void aFollowerThatFailsKeepsItsPlaceWhileOthersGoOn() {
    var failing = new Recording("failing");
    var steady = new Recording("steady");
    failing.failsNext(2);
    try (var room = new FeedRoom(failing, steady)) {
      var company = room.newCompany();
      room.someoneMovesAvailability(company, ANA);
      room.someoneMovesAvailability(company, ANA);

      await().until(() -> steady.numbers(company).count() == 2);
      await().until(() -> failing.numbers(company).count() == 2);
      assertThat(failing.numbers(company)).containsExactly(1L, 2L);
    }
  }

  @Test
  void aFollowerGoesOnWhereItStoodWhenItWasStopped() {
    long company;
    var before = new Recording("restarted");
    try (var room = new FeedRoom(before)) {
      company = room.newCompany();
      room.someoneMovesAvailability(company, ANA);
      await().until(() -> before.numbers(company).count() == 1);
    }
    try (var room = new FeedRoom()) {
      room.someoneMovesAvailability(company, ANA);
    }

    var after = new Recording("restarted");
    try (var room = new FeedRoom(after)) {
      await().until(() -> after.numbers(company).count() == 1);
      assertThat(after.numbers(company)).containsExactly(2L);
    }
  }

  @Test
  void aFollowerThatGathersIsGivenABurstInAFewPieces() {
    var gathering = Duration.ofSeconds(2);
    var follower = new Recording("gathering", gathering);
    try (var room = new FeedRoom(follower)) {
      var company = room.newCompany();
      var begun = System.nanoTime();
      for (var round = 0; round < 50; round++) {
        room.someoneMovesAvailability(company, ANA);
      }
      await().until(() -> follower.numbers(company).count() == 50);
      var took = Duration.ofNanos(System.nanoTime() - begun);
      assertThat(follower.numbers(company)).containsExactlyElementsOf(oneTo(50));
      assertThat((long) follower.times(company)).isLessThanOrEqualTo(2 + took.dividedBy(gathering));
    }
  }

  @Test
  void aLostHintIsADelayAndNeverALoss() {
    var follower = new Recording("unhinted");
    try (var room = new FeedRoom(new DeafBus(), follower)) {
      var company = room.newCompany();
      room.someoneMovesAvailability(company, ANA);
      room.look();
      await().until(() -> follower.numbers(company).toList().equals(oneTo(1)));
    }
  }

  @Test
  void twoNodesShareOneFollowerWithoutDoublingOrReordering() throws Exception {
    var here = new Recording("shared");
    var there = new Recording("shared");
    try (var node = new FeedRoom(here);
        var other = new FeedRoom(there)) {
      var company = node.newCompany();
      for (var round = 0; round < 100; round++) {
        (round % 2 == 0 ? node : other).someoneMovesAvailability(company, ANA);
      }
      await()
          .until(() -> {
            node.look();
            return here.numbers(company).count() + there.numbers(company).count() >= 100;
          });
      assertThat(
              LongStream.concat(
                      here.numbers(company).mapToLong(seq -> seq),
                      there.numbers(company).mapToLong(seq -> seq))
                  .sorted()
                  .boxed())
          .containsExactlyElementsOf(oneTo(100));
      assertThat(here.numbers(company)).isSorted();
      assertThat(there.numbers(company)).isSorted();
    }
  }

  private static void writeTogether(FeedRoom room, long[] companies, int writers, int rounds)
      throws Exception {
    var barrier = new CyclicBarrier(writers);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var writer = 0; writer < writers; writer++) {
        var random = new Random(writer);
        threads.submit(() -> {
          for (var round = 0; round < rounds; round++) {
            barrier.await();
            room.someoneMovesAvailability(companies[random.nextInt(companies.length)], ANA);
          }
          return null;
        });
      }
    }
  }

  private static List<Long> oneTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }

  /** A bus that loses everything. */
  private record DeafBus() implements FeedBus {
    @Override
    public void signal(long company, long seq) {}

    @Override
    public void listen(Listener listener) {}
  }
}
