package app.parley.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Mailroom;
import app.parley.ParleyTest;
import app.parley.Statistics;
import app.parley.channels.Sharing;
import app.parley.conversations.ThreadLines.Stretch;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a stretch of a thread costs must not grow with the thread. */
@ParleyTest
class ThreadLinesTest {
  private static final int LONG = 6_000;
  private static final int MOST = 20;
  private static final Pattern TOUCHED = Pattern.compile("actual rows=([\\d.]+) loops=(\\d+)");

  private final Cast cast;
  private final Mailroom mailroom;
  private final Tenant tenant;
  private final Statistics statistics;

  @Autowired
  ThreadLinesTest(Casting casting, Mailroom mailroom, Tenant tenant, Statistics statistics) {
    this.cast = casting.cast();
    this.mailroom = mailroom;
    this.tenant = tenant;
    this.statistics = statistics;
  }

  @Test
  void theLastMessagesOfAStretchAreFoundByTheirNumbers() {
    long channel = mailroom.channel(cast.ana(), Sharing.COMPANY);
    long thread = mailroom.customerWrites(cast.companyId(), channel, "+1", "Hello");
    tenant.run(cast.companyId(), tx -> fill(tx, thread, channel));
    statistics.learn("message");
    var stretches = List.of(new Stretch(thread, 1, LONG), new Stretch(thread, LONG - 10, LONG));

    tenant.run(
        cast.companyId(),
        tx -> {
          var lines = ThreadLines.last(tx, stretches, MOST);
          assertThat(lines.get(0)).extracting(ThreadLines.Line::no).hasSize(MOST).isSorted();
          assertThat(lines.get(1)).hasSize(11).isSubsetOf(lines.get(0));
          var plan = plan(tx, stretches);
          assertThat(plan).contains("message_arrival");
          assertThat(mostTouched(plan)).as(plan).isLessThanOrEqualTo(2 * MOST);
        });
  }

  private static String plan(Tx tx, List<Stretch> stretches) {
    var sql = ThreadLines.lastQuery(tx, stretches, MOST).getSQL(ParamType.INLINED);
    return tx.sql().fetch("explain (analyze, costs off, timing off) " + sql).stream()
        .map(line -> line.get(0, String.class))
        .collect(Collectors.joining("\n"));
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

  private void fill(Tx tx, long thread, long channel) {
    tx.sql()
        .execute(
            """
            insert into message (company_id, id, conversation_id, channel_id, no, place_at,
              inbound_no, direction, kind, status, text, late, created_at)
            select {0}, {1} + n, {1}, {2}, n, t, n, 'in', 'text', 'received', 'order', false, t
            from (select n, timestamptz '2026-01-01' + n * interval '1 minute' t
              from generate_series(2, 6000) n) rows
            """,
            DSL.inline(cast.companyId()), DSL.inline(thread), DSL.inline(channel));
  }
}
