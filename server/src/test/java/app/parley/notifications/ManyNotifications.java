package app.parley.notifications;

import app.parley.Cast;
import app.parley.Statistics;
import app.parley.platform.Tenant;
import java.time.Clock;
import java.util.List;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Six thousand open conversations of a channel with one message each, of which Ben was told within
 * twenty days on his screens, and of which something waits to be pushed and mailed someday.
 */
@Component
final class ManyNotifications {
  private static final int MANY = 6_000;

  private static final List<String> TABLES =
      List.of(
          """
          conversation (company_id, id, channel_id, participant_address, status, sorted_at,
            last_activity_at, last_no, inbound_count, last_inbound_at, window_opened_at, version,
            created_at)
          select {0}, {1} + n, {1}, '+' || n, 'open', t, t, 1, 1, t, t, 1, t from rows
          """,
          """
          message (company_id, id, conversation_id, channel_id, no, place_at, inbound_no, direction,
            kind, status, text, late, created_at)
          select {0}, {1} + n, {1} + n, {1}, 1, t, 1, 'in', 'text', 'received', 'Hi', false, t from rows
          """,
          """
          conversation_total (company_id, channel_id, status, assignee_id, total)
          select {0}, {1}, 'open', 0, count(*) from rows
          """,
          """
          notification (company_id, id, user_id, at, event, conversation_id, message_id, transport,
            device_id, outcome)
          select {0}, {1} + n, {2}, t, 'unassigned', {1} + n, {1} + n, 'desktop', 0, 'sent' from rows
          """,
          """
          notification_pace (company_id, user_id, conversation_id, shown, quiet_until, waiting,
            latest_message_id, due_at)
          select {0}, {2}, {1} + n, true, t, n % 2, {1} + n, case n % 2 when 1 then someday end
          from rows
          """,
          """
          push_job (company_id, device_id, conversation_id, user_id, notification_id, message_id,
            count, due_at, attempts, fence)
          select {0}, d.id, {1} + n, {2}, {1} + n, {1} + n, 1, someday, 1, 0
          from rows, push_device d where d.company_id = {0}
          """,
          """
          mail_job (company_id, user_id, conversation_id, assigned, first_no, message_id, latest_at,
            due_at, digest, attempts, fence)
          select {0}, {2}, {1} + n, false, 1, {1} + n, someday, someday, true, 0, 0 from rows
          """);

  private final Tenant tenant;
  private final Statistics statistics;
  private final Clock clock;

  ManyNotifications(Tenant tenant, Statistics statistics, Clock clock) {
    this.tenant = tenant;
    this.clock = clock;
    this.statistics = statistics;
  }

  void fill(Cast cast, long channel) {
    for (var into : TABLES) {
      var begin = into.indexOf("select");
      var statement =
          "insert into "
              + into.substring(0, begin)
              + """
              with rows as (select n, {4}::timestamptz - n * interval '20 days' / {3} t,
                {4}::timestamptz + interval '20 years' someday from generate_series(1, {3}) n)
              """
              + into.substring(begin);
      tenant.run(
          cast.companyId(),
          tx ->
              tx.sql()
                  .execute(
                      statement,
                      DSL.inline(cast.companyId()),
                      DSL.inline(channel),
                      DSL.inline(cast.ben().id()),
                      DSL.inline(MANY),
                      DSL.inline(clock.instant().toString())));
      statistics.learn(into.substring(0, into.indexOf(' ')));
    }
  }
}
