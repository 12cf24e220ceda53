package app.parley.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.schema.Tables.LEFT_UNREAD;
import static parley.schema.Tables.READ_POSITION;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Explained;
import app.parley.Mailroom;
import app.parley.ParleyTest;
import app.parley.Statistics;
import app.parley.channels.Sharing;
import app.parley.conversations.ReadPositions;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What counting the unread costs must not grow with what was read before. */
@ParleyTest
@Tag("long")
class UnreadPlansTest {
  /**
   * The most conversations that Ben reads until everything is known: 500 are looked at each time.
   */
  private static final int READINGS = ManyConversations.EACH / 500 + 1;

  /** So many are listed of a section of a channel. */
  private static final int ENOUGH = 200;

  private static final Map<Section, Integer> LEFT =
      Map.of(Section.UNASSIGNED, 9, Section.MINE, 3, Section.OTHERS, 3, Section.CLOSED, 6);

  private final Cast cast;
  private final Viewers viewers;
  private final ReadPositions positions;
  private final Tenant tenant;
  private final Statistics statistics;
  private final ManyConversations many;
  private final List<Long> channels;

  @Autowired
  UnreadPlansTest(
      Casting casting,
      Mailroom mailroom,
      Viewers viewers,
      ReadPositions positions,
      Tenant tenant,
      Statistics statistics,
      ManyConversations many) {
    this.cast = casting.cast();
    this.viewers = viewers;
    this.positions = positions;
    this.tenant = tenant;
    this.statistics = statistics;
    this.many = many;
    this.channels =
        Stream.of(1, 2, 3).map(_ -> mailroom.channel(cast.ana(), Sharing.COMPANY)).toList();
  }

  @BeforeEach
  void benJoinedBeforeThousandsOfConversations() {
    tenant.run(
        cast.companyId(), tx -> tx.sql().execute("update app_user set created_at = '2025-12-01'"));
    channels.forEach(channel -> many.fill(cast, channel));
  }

  @Test
  void whoHasReadNearlyEverythingCountsWithoutPassingIt() {
    hasRead("id - channel_id > 8 or id - channel_id = 1");
    readsOn();
    assertThat(counted()).isEqualTo(LEFT);
    countsWithin(100);
  }

  @Test
  void whoReadsOnlyTheirOwnListsNoMoreOfTheOthersThanACountNeeds() {
    hasRead("assignee_id = " + cast.ben().id());
    readsOn();
    assertThat(counted())
        .containsEntry(Section.MINE, 0)
        .containsEntry(Section.OTHERS, UnreadCounts.MOST);
    countsWithin(3 * ENOUGH);
    int listed = tenant.in(cast.companyId(), tx -> tx.sql().fetchCount(LEFT_UNREAD));
    assertThat(listed).isEqualTo(3 * 3 * ENOUGH);
  }

  /** Also before the floors are where they should be, as after an upgrade. */
  @Test
  void whoBeginsToReadCountsRightlyFromTheFirstReadingOn() {
    hasRead("id - channel_id > 8 or id - channel_id = 1");
    for (var reading = 0; reading <= READINGS; reading++) {
      assertThat(counted()).isEqualTo(LEFT);
      reads(channels.getFirst());
    }
  }

  private void hasRead(String which) {
    tenant.run(
        cast.companyId(),
        tx ->
            tx.sql()
                .execute(
                    """
                    insert into read_position (company_id, user_id, conversation_id, inbound_no, read_at)
                    select company_id, {0}, id, 1, last_inbound_at from conversation
                    where company_id = {1} and
                    """
                        + which,
                    DSL.inline(cast.ben().id()),
                    DSL.inline(cast.companyId())));
    statistics.learn("read_position");
  }

  private void readsOn() {
    for (var reading = 0; reading < READINGS; reading++) {
      channels.forEach(this::reads);
    }
    statistics.learn("left_unread");
    statistics.learn("read_floor");
  }

  /** One of Ben's own, as if for the first time. */
  private void reads(long channel) {
    var conversation = channel + 10;
    tenant.run(
        cast.companyId(),
        tx -> {
          tx.sql()
              .deleteFrom(READ_POSITION)
              .where(
                  READ_POSITION.COMPANY_ID.eq(tx.company()),
                  READ_POSITION.CONVERSATION_ID.eq(conversation))
              .execute();
          positions.moveToEnd(tx, channel, conversation, cast.ben().id());
        });
  }

  private Map<Section, Integer> counted() {
    return tenant.in(cast.companyId(), tx -> counts(tx).fetch());
  }

  /** A table of a few pages may be read as a whole; other tests' rows must not make it look so. */
  private void countsWithin(int rows) {
    tenant.run(
        cast.companyId(),
        tx -> {
          tx.sql().execute("set local enable_seqscan = off");
          var counts = counts(tx);
          Stream.of(counts.listed(), counts.further(counts.fetch()))
              .flatMap(Optional::stream)
              .map(query -> Explained.of(tx, query))
              .forEach(plan -> {
                assertThat(plan.mostTouched()).as(plan.text()).isLessThanOrEqualTo(rows);
                assertThat(plan.mostPassed()).as(plan.text()).isLessThanOrEqualTo(rows);
              });
        });
  }

  private UnreadCounts counts(Tx tx) {
    var viewer = viewers.of(tx, cast.ben().principal());
    return new UnreadCounts(tx, viewer, KeptTotals.of(tx, viewer), ReadFloors.of(tx, viewer));
  }
}
