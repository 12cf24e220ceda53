package app.parley.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** Messages behind the newest conversations: a screenful each, and very many behind one. */
record Threads(Connection database, Company company) {
  private static final long FIRST_ID = 3_000_000_000L;
  private static final int NEWEST = 4_000;
  private static final int SCREENFUL = 30;
  private static final int MANY = 5_000;

  /** Gives the conversation with the long thread. */
  String fill() throws SQLException {
    long longest = newest();
    fill(
        "id <> %d and sorted_at >= (select min(sorted_at) from (select sorted_at from conversation order by sorted_at desc limit %d) newest)"
            .formatted(longest, NEWEST),
        SCREENFUL,
        FIRST_ID);
    fill("id = " + longest, MANY, FIRST_ID + NEWEST * SCREENFUL);
    return Long.toString(longest);
  }

  private long newest() throws SQLException {
    try (var statement = database.createStatement();
        var row =
            statement.executeQuery(
                "select id from conversation where channel_id = %s order by sorted_at desc limit 1"
                    .formatted(company.channelId()))) {
      row.next();
      return row.getLong(1);
    }
  }

  private void fill(String which, int count, long before) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(
          """
          insert into message (company_id, id, conversation_id, channel_id, no, place_at, inbound_no,
            direction, kind, status, text, author_id, author_name, late, created_at)
          select company_id, %d + row_number() over (), id, channel_id, n, at, (n + 1) / 2,
            case n %% 2 when 1 then 'in' else 'out' end, 'text',
            case n %% 2 when 1 then 'received' else 'read' end,
            'Message ' || n || ': ' || repeat('two sacks of the Ethiopian beans ', n %% 5 + 1),
            case n %% 2 when 0 then %s end, case n %% 2 when 0 then 'Ana Ruiz' end, false, at
          from conversation c, generate_series(1, %d) n,
            lateral (select c.last_activity_at - (%d - n) * interval '4 minutes' as at) placed
          where %s
          """
              .formatted(before, company.userId(), count, count, which));
      statement.execute(
          "update conversation set last_no = %d, inbound_count = %d where %s"
              .formatted(count, (count + 1) / 2, which));
      statement.execute("vacuum analyze message");
    }
  }
}
