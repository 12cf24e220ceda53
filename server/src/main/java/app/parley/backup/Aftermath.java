package app.parley.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What the world may have seen after the backup was made must not happen once more. A reply that
 * was still to be sent is left as one whose sender died, so that its outcome is unknown, and nobody
 * is told of the past.
 */
final class Aftermath {
  private static final List<String> STEPS =
      List.of(
          """
          insert into outbox (company_id, message_id, channel_id, conversation_id, no, state, due_at,
            attempts, fence, created_at)
          select company_id, id, channel_id, conversation_id, no, 'sending', created_at, 0, 0, created_at
          from message where direction = 'out' and status in ('queued', 'sending')
          on conflict (company_id, message_id) do nothing
          """,
          """
          update outbox set state = 'sending', lease_until = null, fence = fence + 1
          where state = 'ready' or lease_until is not null and state = 'sending'
          """,
          """
          update message set status = 'sending' from outbox
          where message.company_id = outbox.company_id and message.id = outbox.message_id
            and outbox.state = 'sending' and message.status = 'queued'
          """,
          """
          update follower_place set seq = company_feed.last_seq from company_feed
          where follower_place.company_id = company_feed.company_id
            and follower_place.follower = 'notifications'
          """,
          """
          update notification set outcome = 'skipped', reason = 'restored', detail = null where outcome = 'held'
          """);

  private Aftermath() {}

  static void settle(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var step : STEPS) {
        statement.execute(step);
      }
    }
  }
}
