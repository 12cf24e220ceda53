package app.parley.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.schema.Tables.CONVERSATION;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.Member;
import app.parley.ParleyTest;
import app.parley.channels.Sharing;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** I7: whatever happened, the sections count what the definition of unread says. */
@ParleyTest
class UnreadCountsTest {
  private static final int STEPS = 80;
  private static final int ROUNDS = 8;
  private static final int WRITERS = 6;

  private final Cast cast;
  private final Viewers viewers;
  private final Mailroom mailroom;
  private final UnreadStories stories;
  private final Tenant tenant;
  private final List<Long> channels;

  @Autowired
  UnreadCountsTest(
      Casting casting, Mailroom mailroom, Viewers viewers, UnreadStories stories, Tenant tenant) {
    this.cast = casting.cast();
    this.viewers = viewers;
    this.mailroom = mailroom;
    this.stories = stories;
    this.tenant = tenant;
    this.channels =
        Stream.of(1, 2).map(_ -> mailroom.channel(cast.ana(), Sharing.COMPANY)).toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void countsFollowTheDefinitionAfterEachStep(long seed) {
    var chance = new Random(seed);
    for (var step = 0; step < STEPS; step++) {
      stories.next(chance, cast, channels);
      everybodyCountsRightly("seed " + seed + ", step " + step);
    }
  }

  @Test
  void countsFollowTheDefinitionWhenManyWriteAtOnce() throws Exception {
    try (var writers = Executors.newFixedThreadPool(WRITERS)) {
      for (var round = 0; round < ROUNDS; round++) {
        var seed = WRITERS * round;
        for (var done : writers.invokeAll(storiesFrom(seed))) {
          done.get();
        }
        everybodyCountsRightly("round " + round);
      }
    }
  }

  @Test
  void aMessageThatCommitsAfterAFloorRoseStandsAboveIt() {
    var channel = channels.getFirst();
    var marta = writes(channel, "+marta");
    stories.reads(cast.ben(), channel, marta);
    var others = Stream.of("+a", "+b", "+c", "+d").map(one -> writes(channel, one)).toList();

    stories.writesWhile(
        cast,
        channel,
        "+marta",
        () -> others.forEach(other -> stories.reads(cast.ben(), channel, other)));

    everybodyCountsRightly("behind the others");
  }

  private long writes(long channel, String address) {
    return mailroom.customerWrites(cast.companyId(), channel, address, "hello");
  }

  private List<Callable<Boolean>> storiesFrom(int seed) {
    return IntStream.range(seed, seed + WRITERS)
        .mapToObj(one ->
            (Callable<Boolean>)
                () -> {
                  var chance = new Random(one);
                  for (var step = 0; step < 15; step++) {
                    stories.next(chance, cast, channels);
                  }
                  return true;
                })
        .toList();
  }

  private void everybodyCountsRightly(String when) {
    tenant.run(
        cast.companyId(),
        tx -> {
          // Followers go on meanwhile.
          tx.sql().execute("set transaction isolation level repeatable read");
          for (var member : List.of(cast.ana(), cast.ben(), cast.clara(), cast.dev())) {
            countsRightly(tx, member, when);
          }
        });
  }

  private void countsRightly(Tx tx, Member member, String when) {
    var viewer = viewers.of(tx, member.principal());
    var defined = defined(tx, viewer);
    var floors = ReadFloors.of(tx, viewer);
    for (var way : List.of(floors, at(floors, 0), at(floors, Long.MAX_VALUE))) {
      assertThat(counted(tx, viewer, way))
          .as("%s, %s by %s", when, member.name(), way)
          .isEqualTo(defined);
    }
  }

  /** Those sections in which there is something unread. */
  private static Map<Section, Integer> defined(Tx tx, Viewer viewer) {
    var unread = new EnumMap<Section, Integer>(Section.class);
    for (var section : Section.values()) {
      var count =
          tx.sql()
              .fetchCount(
                  CONVERSATION,
                  CONVERSATION.COMPANY_ID.eq(tx.company()),
                  CONVERSATION.CHANNEL_ID.eq(ConversationRows.any(viewer.channels())),
                  section.holds(viewer.user()),
                  Unread.isThere(viewer));
      if (count > 0) {
        unread.put(section, count);
      }
    }
    return unread;
  }

  private static Map<Section, Integer> counted(Tx tx, Viewer viewer, ReadFloors floors) {
    var counts = new UnreadCounts(tx, viewer, KeptTotals.of(tx, viewer), floors).fetch();
    counts.values().removeIf(count -> count == 0);
    return counts;
  }

  /**
   * The same as if so many changes lay above each floor, so that both ways of counting are gone.
   */
  private static ReadFloors at(ReadFloors floors, long above) {
    return new ReadFloors(
        floors.above().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry ->
                        entry.getValue().keySet().stream()
                            .collect(Collectors.toMap(channel -> channel, _ -> above)))));
  }
}
