package app.parley.conversations;

import static parley.schema.Tables.APP_USER;
import static parley.schema.Tables.CHANNEL;
import static parley.schema.Tables.CONVERSATION;
import static parley.schema.Tables.MESSAGE;

import app.parley.platform.Tx;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** A thread as history notes retell it: the customer's new messages and our replies. */
public final class ThreadReading {
  private ThreadReading() {}

  public static Optional<Heading> heading(Tx tx, long conversation) {
    return tx.sql()
        .select(
            CONVERSATION.PARTICIPANT_NAME,
            CONVERSATION.PARTICIPANT_ADDRESS,
            CONVERSATION.STATUS,
            CONVERSATION.LAST_NO,
            CHANNEL.NAME,
            APP_USER.NAME)
        .from(CONVERSATION)
        .join(CHANNEL)
        .on(CHANNEL.COMPANY_ID.eq(CONVERSATION.COMPANY_ID), CHANNEL.ID.eq(CONVERSATION.CHANNEL_ID))
        .leftJoin(APP_USER)
        .on(
            APP_USER.COMPANY_ID.eq(CONVERSATION.COMPANY_ID),
            APP_USER.ID.eq(CONVERSATION.ASSIGNEE_ID))
        .where(CONVERSATION.COMPANY_ID.eq(tx.company()), CONVERSATION.ID.eq(conversation))
        .fetchOptional(ThreadReading::heading);
  }

  /** The last few messages that had come by a time of Parley's clock, by arrival. */
  public static List<Line> until(Tx tx, long conversation, Instant at, int most) {
    return select(tx, conversation, MESSAGE.CREATED_AT.le(at), most);
  }

  /** Messages from a number of arrival on, by arrival; the last ones where there are more. */
  public static List<Line> from(Tx tx, long conversation, int no, int most) {
    return select(tx, conversation, MESSAGE.NO.ge(no), most);
  }

  private static List<Line> select(Tx tx, long conversation, Condition which, int most) {
    var lines =
        tx.sql()
            .select(
                MESSAGE.NO,
                MESSAGE.DIRECTION,
                MESSAGE.KIND,
                MESSAGE.STATUS,
                MESSAGE.TEXT,
                MESSAGE.AUTHOR_NAME,
                MESSAGE.REMOVED_AT,
                MESSAGE.CREATED_AT)
            .from(MESSAGE)
            .where(
                MESSAGE.COMPANY_ID.eq(tx.company()),
                MESSAGE.CONVERSATION_ID.eq(conversation),
                MESSAGE.KIND.in("text", "attachments", "location", "unsupported"),
                which)
            .orderBy(MESSAGE.NO.desc())
            .limit(most)
            .fetch(ThreadReading::line);
    Collections.reverse(lines);
    return List.copyOf(lines);
  }

  private static Heading heading(Record row) {
    var address = row.get(CONVERSATION.PARTICIPANT_ADDRESS);
    var name = row.get(CONVERSATION.PARTICIPANT_NAME);
    return new Heading(
        name == null || name.isBlank() ? address : name,
        address,
        row.get(CHANNEL.NAME),
        row.get(CONVERSATION.STATUS).equals("open"),
        row.get(APP_USER.NAME),
        row.get(CONVERSATION.LAST_NO));
  }

  private static Line line(Record row) {
    return new Line(
        row.get(MESSAGE.NO),
        row.get(MESSAGE.DIRECTION).equals("in"),
        row.get(MESSAGE.KIND),
        row.get(MESSAGE.TEXT),
        row.get(MESSAGE.AUTHOR_NAME),
        row.get(MESSAGE.REMOVED_AT) != null,
        row.get(MESSAGE.STATUS).equals(Delivery.FAILED.word()),
        row.get(MESSAGE.CREATED_AT));
  }

  /**
   * What stands above and below the messages.
   *
   * @param lastNo the number of the latest arrival of any kind
   */
  public record Heading(
      String participant,
      String address,
      String channel,
      boolean open,
      @Nullable String assignee,
      int lastNo) {}

  /**
   * One message.
   *
   * @param at Parley's own time of its receipt or acceptance
   */
  public record Line(
      int no,
      boolean inbound,
      String kind,
      @Nullable String text,
      @Nullable String author,
      boolean removed,
      boolean failed,
      Instant at) {}
}
