package app.parley.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.schema.Tables.CONVERSATION;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.ParleyTest;
import app.parley.Statistics;
import app.parley.channels.Sharing;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.Select;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a page costs must not grow with what lies behind it. */
@ParleyTest
class ConversationPlansTest {
  private static final int LIMIT = 50;

  /** Each row of a page is put beside the names of three channels and of four colleagues. */
  private static final int NAMES = 4;

  private static final Pattern TOUCHED = Pattern.compile("actual rows=([\\d.]+) loops=(\\d+)");
  private static final Pattern PASSED = Pattern.compile("Rows Removed by Filter: (\\d+)");
  private static final Instant LAST = Instant.parse("2026-09-08T00:00:00Z");
  private static final Instant MIDDLE = Instant.parse("2026-06-01T00:00:00Z");

  private final Cast cast;
  private final Mailroom mailroom;
  private final Viewers viewers;
  private final ConversationLists lists;
  private final Tenant tenant;
  private final Statistics statistics;

  @Autowired
  ConversationPlansTest(
      Casting casting,
      Mailroom mailroom,
      Viewers viewers,
      ConversationLists lists,
      Tenant tenant,
      Statistics statistics) {
    this.cast = casting.cast();
    this.mailroom = mailroom;
    this.viewers = viewers;
    this.lists = lists;
    this.tenant = tenant;
    this.statistics = statistics;
  }

  @BeforeEach
  void thousandsOfConversationsInThreeChannels() {
    for (var channel = 0; channel < 3; channel++) {
      fill(mailroom.channel(cast.ana(), Sharing.COMPANY));
    }
    statistics.learn("participant_search");
  }

  @ParameterizedTest
  @EnumSource(Section.class)
  void aPageOfASectionTouchesItsLengthTimesTheChannelsInEveryOrder(Section section) {
    for (var sort : Sort.values()) {
      for (var stretch : Stretch.of(sort)) {
        var middle = new ListCursor(sort, stretch.number(), LAST, MIDDLE, 0);
        for (var after : new ListCursor[] {null, middle}) {
          var plan = plan(wanted(section, sort, after), stretch);
          assertThat(plan).as(sort + " " + stretch.number()).doesNotContain("Seq Scan on conv");
          assertThat(mostTouched(plan)).as(plan).isLessThanOrEqualTo(NAMES * (LIMIT + 1));
          assertThat(mostPassed(plan)).as(plan).isLessThanOrEqualTo(NAMES * (LIMIT + 1));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Section.class)
  void countingWhatIsUnreadStopsAtItsLimitInEachPlace(Section section) {
    var plan =
        tenant.in(
            cast.companyId(),
            tx -> {
              var viewer = longAgo(viewers.of(tx, cast.ben().principal()));
              return explained(tx, SectionCounts.unreadIn(tx, viewer, section).orElseThrow());
            });
    assertThat(mostTouched(plan)).as(plan).isLessThanOrEqualTo(NAMES * SectionCounts.MOST);
  }

  @Test
  void theRowsOfAPageAreFoundByTheirKeys() {
    var plan =
        tenant.in(
            cast.companyId(),
            tx -> {
              var ids = tx.sql().select(CONVERSATION.ID).from(CONVERSATION).limit(LIMIT);
              var viewer = viewers.of(tx, cast.ben().principal());
              return explained(tx, ConversationCards.query(tx, viewer, ids.fetch(CONVERSATION.ID)));
            });
    assertThat(mostTouched(plan)).as(plan).isLessThanOrEqualTo(NAMES * (LIMIT + 1));
  }

  @Test
  void aSearchForAParticipantGoesByTheIndexOfPartsOfWords() {
    var plan =
        statistics.planOf(
            "conversations_named", cast.companyId(), "'%mila%'", "array[1::bigint]", "100");
    assertThat(plan).contains("Index Scan on participant_search_words");
  }

  @Test
  void aSearchForOneOrTwoLettersGoesByTheIndexOfBeginnings() {
    var plan =
        statistics.planOf(
            "conversations_beginning",
            cast.companyId(),
            "'''mi'':*'",
            "array[1::bigint]",
            "array[1::bigint, 2]",
            "100");
    assertThat(plan).contains("Index Scan on participant_search_beginnings");
  }

  @Test
  void aSearchForWordsOfMessagesGoesByTheirIndexSpanBySpan() {
    statistics.learn("message");
    var plan =
        statistics.planOf(
            "messages_saying",
            cast.companyId(),
            "'''order'' & ''yirga'':*'",
            "array[1::bigint]",
            "array[1::bigint, 2]",
            "100");
    assertThat(plan).contains("Index Scan on message_words");
  }

  private static Viewer longAgo(Viewer viewer) {
    return new Viewer(viewer.user(), Instant.EPOCH, viewer.channels());
  }

  private static Wanted wanted(Section section, Sort sort, @Nullable ListCursor after) {
    return new Wanted(section, null, null, false, false, null, sort, after, LIMIT);
  }

  private String plan(Wanted wanted, Stretch stretch) {
    return tenant.in(
        cast.companyId(),
        tx -> {
          var viewer = viewers.of(tx, cast.ben().principal());
          var keys = lists.plan(tx, viewer, wanted, LAST, null).keys(stretch, LIMIT + 1);
          return keys.map(query -> explained(tx, query)).orElseThrow();
        });
  }

  private static String explained(Tx tx, Select<?> query) {
    var sql = query.getSQL(ParamType.INLINED);
    return tx.sql().fetch("explain (analyze, costs off, timing off) " + sql).stream()
        .map(line -> line.get(0, String.class))
        .collect(Collectors.joining("\n"));
  }

  private static long mostPassed(String plan) {
    return PASSED
        .matcher(plan)
        .results()
        .mapToLong(found -> Long.parseLong(found.group(1)))
        .max()
        .orElse(0);
  }

  private static long mostTouched(String plan) {
    return TOUCHED
        .matcher(plan)
        .results()
        .mapToLong(
            found -> (long) (Double.parseDouble(found.group(1)) * Integer.parseInt(found.group(2))))
        .max()
        .orElseThrow();
  }

  private void fill(long channel) {
    tenant.run(
        cast.companyId(),
        tx ->
            tx.sql()
                .execute(
                    """
                    insert into conversation (company_id, id, channel_id, participant_address, status,
                      assignee_id, sorted_at, last_activity_at, last_no, inbound_count,
                      last_inbound_at, window_opened_at, waiting_since, version, created_at)
                    select {0}, {1} + n, {1}, '+' || n, case n % 3 when 0 then 'closed' else 'open' end,
                      case n % 3 when 1 then case n % 2 when 0 then {2} else {3} end end,
                      t, t, 1, 1, t, t, case n / 6 % 2 when 0 then t end, 1, t
                    from (select n, timestamptz '2026-01-01' + n * interval '1 hour' t
                      from generate_series(1, 6000) n) rows
                    """,
                    DSL.inline(cast.companyId()),
                    DSL.inline(channel),
                    DSL.inline(cast.ben().id()),
                    DSL.inline(cast.clara().id())));
    statistics.learn("conversation");
    tenant.run(
        cast.companyId(),
        tx ->
            tx.sql()
                .execute(
                    """
                    insert into participant_search
                    select company_id, id, channel_id, 'someone else' || chr(10) || participant_address
                    from conversation where company_id = {0} and channel_id = {1}
                    """,
                    DSL.inline(cast.companyId()), DSL.inline(channel)));
    tenant.run(
        cast.companyId(),
        tx ->
            tx.sql()
                .execute(
                    """
                    insert into message (company_id, id, conversation_id, channel_id, no, place_at,
                      inbound_no, direction, kind, status, text, late, created_at)
                    select company_id, id, id, channel_id, 1, created_at, 1, 'in', 'text', 'received',
                      'order number ' || id, false, created_at
                    from conversation where company_id = {0} and channel_id = {1}
                    """,
                    DSL.inline(cast.companyId()), DSL.inline(channel)));
    tenant.run(
        cast.companyId(),
        tx ->
            tx.sql()
                .execute(
                    """
                    insert into conversation_total (company_id, channel_id, status, assignee_id, total)
                    select company_id, channel_id, status, coalesce(assignee_id, 0), count(*)
                    from conversation where company_id = {0} and channel_id = {1} group by 1, 2, 3, 4
                    """,
                    DSL.inline(cast.companyId()), DSL.inline(channel)));
  }
}
