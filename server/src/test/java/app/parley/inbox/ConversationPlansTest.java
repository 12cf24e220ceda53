package app.parley.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.ParleyTest;
import app.parley.Statistics;
import app.parley.channels.Sharing;
import app.parley.platform.Tenant;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  private final Cast cast;
  private final Mailroom mailroom;
  private final Viewers viewers;
  private final Tenant tenant;
  private final Statistics statistics;

  @Autowired
  ConversationPlansTest(
      Casting casting, Mailroom mailroom, Viewers viewers, Tenant tenant, Statistics statistics) {
    this.cast = casting.cast();
    this.mailroom = mailroom;
    this.viewers = viewers;
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
  void aPageOfASectionTouchesItsLengthTimesTheChannels(Section section) {
    for (var after : new Cursor[] {null, new Cursor(Instant.parse("2026-06-01T00:00:00Z"), 0)}) {
      var plan = plan(section, after);
      assertThat(plan).doesNotContain("Seq Scan on conversation");
      assertThat(mostTouched(plan)).as(plan).isLessThanOrEqualTo(NAMES * (LIMIT + 1));
    }
  }

  @Test
  void aSearchForAParticipantGoesByTheIndexOfPartsOfWords() {
    var plan =
        statistics.planOf(
            "conversations_named", cast.companyId(), "'%mila%'", "array[1::bigint]", "100");
    assertThat(plan).contains("Index Scan on participant_search_words");
  }

  private String plan(Section section, @Nullable Cursor after) {
    return tenant.in(
        cast.companyId(),
        tx -> {
          var viewer = viewers.of(tx, cast.ben().principal());
          var wanted = new ConversationCards.Wanted(section, null, null, after, LIMIT);
          var sql = ConversationCards.query(tx, viewer, wanted).getSQL(ParamType.INLINED);
          return tx.sql().fetch("explain (analyze, costs off, timing off) " + sql).stream()
              .map(line -> line.get(0, String.class))
              .collect(Collectors.joining("\n"));
        });
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
                      last_inbound_at, version, created_at)
                    select {0}, {1} + n, {1}, '+' || n, case n % 3 when 0 then 'closed' else 'open' end,
                      case n % 3 when 1 then case n % 2 when 0 then {2} else {3} end end,
                      t, t, 1, 1, t, 1, t
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
  }
}
