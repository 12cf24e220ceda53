package app.parley.inbox;

import app.parley.Cast;
import app.parley.Statistics;
import app.parley.platform.Tenant;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Six thousand conversations of a channel, written straight into the tables: a third each closed,
 * unassigned, and half Ben's and half Clara's. Each has one message, which nobody has read.
 */
@Component
final class ManyConversations {
  static final int EACH = 6_000;
  private final Tenant tenant;
  private final Statistics statistics;

  ManyConversations(Tenant tenant, Statistics statistics) {
    this.tenant = tenant;
    this.statistics = statistics;
  }

  void fill(Cast cast, long channel) {
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
                      from generate_series(1, {4}) n) rows
                    """,
                    DSL.inline(cast.companyId()),
                    DSL.inline(channel),
                    DSL.inline(cast.ben().id()),
                    DSL.inline(cast.clara().id()),
                    DSL.inline(EACH)));
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
    stirred(cast, channel);
  }

  /** As if each had one change of the feed, in the order of their age. */
  private void stirred(Cast cast, long channel) {
    tenant.run(
        cast.companyId(),
        tx -> {
          tx.sql()
              .execute(
                  """
                  insert into conversation_stirred (company_id, conversation_id, channel_id, seq)
                  select c.company_id, c.id, c.channel_id, f.last_seq + c.id - c.channel_id
                  from conversation c join company_feed f on f.company_id = c.company_id
                  where c.company_id = {0} and c.channel_id = {1}
                  """,
                  DSL.inline(cast.companyId()), DSL.inline(channel));
          tx.sql()
              .execute(
                  "update company_feed set last_seq = last_seq + {0} where company_id = {1}",
                  DSL.inline(EACH), DSL.inline(cast.companyId()));
        });
    statistics.learn("conversation_stirred");
  }
}
