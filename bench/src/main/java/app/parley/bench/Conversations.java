package app.parley.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.postgresql.PGConnection;

/**
 * Conversations written straight into the tables by COPY, totals included: 60 % closed, and of the
 * open ones a quarter each unassigned and mine. One channel in five is another user's own.
 */
final class Conversations {
  private static final int CHANNELS = 5;
  private static final long FIRST_ID = 2_000_000_000L;
  private static final int TOGETHER = 10_000;

  private final Connection database;
  private final long company;
  private final long ana;
  private final long[] channels = new long[CHANNELS];
  private final Random random = new Random(7);
  private final Instant now = Instant.now();
  private int written;

  Conversations(Connection database, Company company) throws SQLException {
    this.database = database;
    this.ana = Long.parseLong(company.userId());
    channels[0] = Long.parseLong(company.channelId());
    try (var statement = database.createStatement();
        var row =
            statement.executeQuery(
                "select company_id from channel_route where channel_id = " + channels[0])) {
      row.next();
      this.company = row.getLong(1);
    }
    colleagues();
  }

  /** Adds conversations until there are so many. */
  void fillUpTo(int count) throws SQLException, IOException {
    var copy = database.unwrap(PGConnection.class).getCopyAPI();
    while (written < count) {
      var rows = new StringBuilder();
      var read = new StringBuilder();
      for (int i = 0; i < TOGETHER; i++) {
        row(rows, read);
        written++;
      }
      copy.copyIn(
          """
          copy conversation (company_id, id, channel_id, participant_address, participant_name,
            status, assignee_id, sorted_at, last_activity_at, closed_at, window_opened_at, last_no,
            inbound_count, last_inbound_at, last_place_at, last_message, version, created_at)
          from stdin
          """,
          new StringReader(rows.toString()));
      copy.copyIn(
          "copy read_position (company_id, user_id, conversation_id, inbound_no, read_at) from stdin",
          new StringReader(read.toString()));
    }
    settle();
  }

  /** The newest is of now, each further one of 20 s before, whatever its channel and section. */
  private void row(StringBuilder rows, StringBuilder read) {
    long id = FIRST_ID + written;
    var at = now.minus(Duration.ofSeconds(20L * written));
    var closed = random.nextInt(10) < 6;
    int assigned = random.nextInt(4);
    var assignee = assigned == 0 ? "\\N" : Long.toString(assigned == 1 ? ana : assigned);
    var name = "Customer " + written;
    var last =
        """
        {"id":%d,"kind":"text","direction":"in","text":"Do you still have the Ethiopian beans?",\
        "status":"received","authorName":"%s","at":"%s","attachmentKind":null}\
        """
            .formatted(id, name, at);
    rows.append(
        "%d\t%d\t%d\t%d\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t3\t3\t%s\t%s\t%s\t3\t%s\n"
            .formatted(
                company,
                id,
                channels[random.nextInt(CHANNELS)],
                7_500_000_000_000_000L + written,
                name,
                closed ? "closed" : "open",
                assignee,
                at,
                at,
                closed ? at : "\\N",
                at,
                at,
                at,
                last,
                at));
    if (written % 3 == 0) {
      read.append("%d\t%d\t%d\t%d\t%s\n".formatted(company, ana, id, random.nextInt(4), at));
    }
  }

  /** As after a night: counted, each told of in the feed, vacuumed, written to disk. */
  private void settle() throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute("delete from conversation_total where company_id = " + company);
      statement.execute(
          """
          insert into conversation_total (company_id, channel_id, status, assignee_id, total)
          select company_id, channel_id, status, coalesce(assignee_id, 0), count(*)
          from conversation where company_id = %d
          group by company_id, channel_id, status, coalesce(assignee_id, 0)
          """
              .formatted(company));
      statement.execute(
          """
          with told as (
            insert into conversation_stirred (company_id, conversation_id, channel_id, seq)
            select c.company_id, c.id, c.channel_id,
              f.last_seq + row_number() over (order by c.sorted_at)
            from conversation c join company_feed f on f.company_id = c.company_id
            where c.company_id = %d on conflict do nothing returning seq)
          update company_feed set last_seq = greatest(last_seq, (select max(seq) from told))
          where company_id = %d
          """
              .formatted(company, company));
      statement.execute("vacuum analyze");
      statement.execute("checkpoint");
    }
  }

  /** Ana has been there all the time, so that what she has not read is unread. */
  private void colleagues() throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(
          "update app_user set created_at = created_at - interval '1 year' where id = " + ana);
      for (int user = 2; user <= 3; user++) {
        statement.execute(
            """
            insert into app_user
              (company_id, id, name, email, password_hash, role, active, created_at)
            values (%d, %d, 'Ben Okafor', '%d@bramble.example', '', 'regular', true, now())
            """
                .formatted(company, user, user));
      }
      for (int i = 1; i < CHANNELS; i++) {
        channels[i] = i;
        statement.execute(
            """
            insert into channel (company_id, id, provider, account, name, owner_id, sharing,
              settings, secrets, health, verified_at, created_at)
            values (%d, %d, 'messenger', 'page %d', 'Page %d', 2, '%s', '{}', '', 'ok', now(),
              now())
            """
                .formatted(company, i, i, i, i == 1 ? "private" : "company"));
      }
    }
  }
}
