package app.parley.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.ParleyTest;
import app.parley.availability.Availability;
import app.parley.channels.Sharing;
import app.parley.feed.Change;
import app.parley.feed.ChangeKind;
import app.parley.feed.Feed;
import app.parley.platform.Tenant;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A2, A3, A5: a conversation is given to somebody in the very moment in which they switch
 * themselves off, are deactivated or lose access. The feed's numbers tell which of the two came
 * first.
 */
@ParleyTest
class AssignmentRacesTest {
  private static final int ROUNDS = 40;
  private final Cast cast;
  private final Mailroom mailroom;
  private final Tenant tenant;
  private final Availability availability;
  private final Feed feed;
  private final long shop;

  @Autowired
  AssignmentRacesTest(
      Casting casting, Mailroom mailroom, Tenant tenant, Availability availability, Feed feed) {
    this.cast = casting.cast();
    this.mailroom = mailroom;
    this.tenant = tenant;
    this.availability = availability;
    this.feed = feed;
    this.shop = mailroom.channel(cast.ana(), Sharing.COMPANY);
  }

  @Test
  void nobodyIsGivenAConversationAfterSwitchingThemselvesOff() throws Exception {
    for (var round = 0; round < ROUNDS; round++) {
      declare(true);
      race(round, () -> declare(false), ChangeKind.AVAILABILITY_CHANGED);
    }
  }

  @Test
  void nobodyIsGivenAConversationAfterTheirDeactivation() throws Exception {
    for (var round = 0; round < ROUNDS; round++) {
      active(true);
      race(round, () -> active(false), ChangeKind.USER_CHANGED);
    }
  }

  @Test
  void nobodyIsGivenAConversationAfterLosingAccess() throws Exception {
    for (var round = 0; round < ROUNDS; round++) {
      mailroom.share(cast.ana(), shop, Sharing.COMPANY);
      Runnable takeAway = () -> mailroom.share(cast.ana(), shop, Sharing.PRIVATE);
      race(round, takeAway, ChangeKind.CHANNEL_CHANGED);
    }
  }

  @Test
  void oneOfTwoWhoAssignAtOnceWinsAndTheOtherIsTold() throws Exception {
    for (var round = 0; round < ROUNDS; round++) {
      var id = mailroom.customerWrites(cast.companyId(), shop, "+" + round, "hello");
      var path = "/conversations/" + id;
      var seen = cast.ana().get(path).json().at("/version").asLong();
      Map<String, Object> toBen = Map.of("userId", "" + cast.ben().id(), "version", seen);
      Map<String, Object> toDev = Map.of("userId", "" + cast.dev().id(), "version", seen);
      var answers =
          together(
              () -> cast.ben().put(path + "/assignee", toBen),
              () -> cast.dev().put(path + "/assignee", toDev));

      var winner = answers.get(0).status() == 200 ? answers.get(0) : answers.get(1);
      var loser = answers.get(0).status() == 200 ? answers.get(1) : answers.get(0);
      assertThat(winner.status()).isEqualTo(200);
      assertThat(loser.problem()).isEqualTo("conflict");
      assertThat(loser.at("/conversation/assignee/name"))
          .isEqualTo(winner.at("/assignee/name"))
          .isEqualTo(cast.ana().get(path).at("/assignee/name"));
    }
  }

  private void race(int round, Runnable putOut, ChangeKind out) throws Exception {
    var id = mailroom.customerWrites(cast.companyId(), shop, "+" + round, "hello");
    var before = tenant.in(cast.companyId(), feed::position);
    together(
        () -> {
          assignToBen(id);
          return true;
        },
        () -> {
          putOut.run();
          return true;
        });
    var changes = tenant.in(cast.companyId(), tx -> feed.after(tx, before, 100));
    var ofThis = changes.stream().filter(change -> is(change.conversationId(), id)).toList();
    var given = seq(ofThis, ChangeKind.CONVERSATION_ASSIGNED);
    assertThat(given).as(changes.toString()).isLessThan(seq(changes, out));
  }

  private void assignToBen(long id) {
    try {
      mailroom.assigns(cast.ana(), id, cast.ben());
    } catch (Refused refused) {
      assertThat(refused.type())
          .isIn(
              ProblemType.ASSIGNEE_UNAVAILABLE,
              ProblemType.ASSIGNEE_WITHOUT_ACCESS,
              ProblemType.INVALID_REQUEST);
    }
  }

  /** Of the first such change; 0 where there is none. */
  private static long seq(List<Change> changes, ChangeKind kind) {
    return changes.stream()
        .filter(change -> change.kind() == kind)
        .mapToLong(Change::seq)
        .findFirst()
        .orElse(0);
  }

  private static boolean is(@Nullable Long id, long expected) {
    return id != null && id == expected;
  }

  private void declare(boolean available) {
    tenant.run(cast.companyId(), tx -> availability.declare(tx, cast.ben().id(), available));
  }

  private void active(boolean active) {
    var answer = cast.ana().patch("/users/" + cast.ben().id(), Map.of("active", active));
    assertThat(answer.status()).isEqualTo(200);
  }

  private static <T> List<T> together(Callable<T> one, Callable<T> other) throws Exception {
    var start = new CyclicBarrier(2);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(() -> after(start, one));
      var second = threads.submit(() -> after(start, other));
      return List.of(first.get(), second.get());
    }
  }

  private static <T> T after(CyclicBarrier start, Callable<T> work) throws Exception {
    start.await();
    return work.call();
  }
}
