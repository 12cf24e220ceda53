package app.parley.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The plainest program that writes the rows that Parley writes for a message: JDBC, one transaction
 * a message, one statement after the other, prepared once. The call's own row goes again, as Parley
 * takes it away once its event holds the bytes.
 */
final class Baseline implements Crowd.Worker {
  private static final AtomicLong IDS = new AtomicLong(1_000_000_000);

  private final Connection database;
  private final Calls calls;
  private final long company;
  private final long channel;
  private final PreparedStatement call;
  private final PreparedStatement split;
  private final PreparedStatement event;
  private final PreparedStatement conversation;
  private final PreparedStatement message;
  private final PreparedStatement total;
  private final PreparedStatement feed;
  private final PreparedStatement change;

  Baseline(Connection database, Calls calls, long company, long channel) throws SQLException {
    this.database = database;
    this.calls = calls;
    this.company = company;
    this.channel = channel;
    database.setAutoCommit(false);
    call =
        database.prepareStatement(
            """
            insert into intake_call
              (company_id, channel_id, received_at, content_type, signature, body)
            values (?, ?, ?, 'application/json', ?, ?) returning id
            """);
    split = database.prepareStatement("delete from intake_call where company_id = ? and id = ?");
    event =
        database.prepareStatement(
            """
            insert into intake_event (company_id, id, channel_id, received_at, state, kind,
              conversation_id, dedupe_key, body)
            values (?, ?, ?, ?, 'applied', 'message', ?, ?, ?)
            """);
    conversation =
        database.prepareStatement(
            """
            insert into conversation (company_id, id, channel_id, participant_address, status,
              sorted_at, last_activity_at, window_opened_at, last_no, inbound_count,
              last_inbound_at, last_place_at, last_message, version, created_at)
            values (?, ?, ?, ?, 'open', ?, ?, ?, 1, 1, ?, ?, ?::jsonb, 1, ?)
            on conflict (company_id, channel_id, participant_address) do update set
              sorted_at = excluded.sorted_at, last_activity_at = excluded.last_activity_at,
              window_opened_at = excluded.window_opened_at, last_no = conversation.last_no + 1,
              inbound_count = conversation.inbound_count + 1,
              last_inbound_at = excluded.last_inbound_at, last_place_at = excluded.last_place_at,
              last_message = excluded.last_message, version = conversation.version + 1
            returning id, last_no
            """);
    message =
        database.prepareStatement(
            """
            insert into message (company_id, id, conversation_id, channel_id, no, place_at,
              inbound_no, direction, kind, status, text, provider_message_id, provider_at, late,
              created_at)
            values (?, ?, ?, ?, ?, ?, ?, 'in', 'text', 'received', ?, ?, ?, false, ?)
            """);
    total =
        database.prepareStatement(
            """
            insert into conversation_total (company_id, channel_id, status, assignee_id, total)
            values (?, ?, 'open', 0, 1)
            on conflict (company_id, channel_id, status, assignee_id)
            do update set total = conversation_total.total + 1
            """);
    feed =
        database.prepareStatement(
            """
            insert into company_feed (company_id, last_seq) values (?, ?)
            on conflict (company_id) do update set last_seq = company_feed.last_seq + ?
            returning last_seq
            """);
    change =
        database.prepareStatement(
            """
            insert into change (company_id, seq, kind, channel_id, conversation_id, message_id, at)
            values (?, ?, ?, ?, ?, ?, ?)
            """);
  }

  @Override
  public void work(int number) throws Exception {
    var now = new Timestamp(System.currentTimeMillis());
    var body = calls.body(number);
    long id = IDS.incrementAndGet();
    bind(call, company, channel, now, "sha256=" + "0".repeat(64), body);
    execute(split, company, number(call));
    var thread = converse(now, calls.customer(number), calls.text(number), id);
    execute(event, company, id, channel, now, thread.id, key(number), body);
    execute(
        message,
        company,
        id,
        thread.id,
        channel,
        thread.no,
        now,
        thread.no,
        calls.text(number),
        calls.messageId(number),
        now,
        now);
    if (thread.no == 1) {
      execute(total, company, channel);
    }
    tell(thread, id, now);
    database.commit();
  }

  @Override
  public void close() throws IOException {
    try {
      database.close();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private Thread converse(Timestamp now, String customer, String text, long messageId)
      throws SQLException {
    var last =
        """
        {"id":%d,"kind":"text","direction":"in","text":"%s","status":"received",\
        "authorName":"%s","at":"%s","attachmentKind":null}\
        """
            .formatted(messageId, text, customer, now.toInstant());
    bind(
        conversation,
        company,
        IDS.incrementAndGet(),
        channel,
        customer,
        now,
        now,
        now,
        now,
        now,
        last,
        now);
    try (var row = first(conversation)) {
      return new Thread(row.getLong(1), row.getInt(2));
    }
  }

  private void tell(Thread thread, long messageId, Timestamp now) throws SQLException {
    int changes = thread.no == 1 ? 2 : 1;
    bind(feed, company, changes, changes);
    long last = number(feed);
    if (thread.no == 1) {
      execute(change, company, last - 1, "conversation.created", channel, thread.id, null, now);
    }
    execute(change, company, last, "message.created", channel, thread.id, messageId, now);
  }

  private byte[] key(int number) throws Exception {
    return MessageDigest.getInstance("SHA-256")
        .digest(calls.messageId(number).getBytes(StandardCharsets.UTF_8));
  }

  private static long number(PreparedStatement statement) throws SQLException {
    try (var row = first(statement)) {
      return row.getLong(1);
    }
  }

  private static ResultSet first(PreparedStatement statement) throws SQLException {
    var rows = statement.executeQuery();
    rows.next();
    return rows;
  }

  private static void execute(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    bind(statement, values);
    statement.executeUpdate();
  }

  private static void bind(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  private record Thread(long id, int no) {}
}
