package app.parley.conversations;

import static parley.schema.Tables.CONVERSATION;
import static parley.schema.Tables.MESSAGE;

import app.parley.platform.Json;
import app.parley.platform.Tx;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Replies as whoever sends them needs to know them. */
public final class QueuedReplies {
  private QueuedReplies() {}

  /**
   * Which of these messages are replies that wait to be sent, or whose outcome is to be found out.
   */
  public static List<Waiting> among(Tx tx, Collection<Long> messageIds) {
    return tx.sql()
        .select(MESSAGE.ID, MESSAGE.CONVERSATION_ID, MESSAGE.CHANNEL_ID, MESSAGE.NO, MESSAGE.STATUS)
        .from(MESSAGE)
        .where(
            MESSAGE.COMPANY_ID.eq(tx.company()),
            MESSAGE.ID.eq(DSL.any(messageIds.toArray(Long[]::new))),
            MESSAGE.STATUS.in(Delivery.QUEUED.word(), Delivery.UNCERTAIN.word()))
        .orderBy(MESSAGE.CONVERSATION_ID, MESSAGE.NO)
        .fetch(row ->
            new Waiting(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5().equals(Delivery.UNCERTAIN.word())));
  }

  /** One of them in full; empty when it is gone. */
  public static Optional<Reply> byId(Tx tx, long messageId) {
    var answered = MESSAGE.as("answered");
    return tx.sql()
        .select(
            MESSAGE.TEXT,
            MESSAGE.EXTRA,
            MESSAGE.AUTHOR_NAME,
            MESSAGE.CREATED_AT,
            CONVERSATION.PARTICIPANT_ADDRESS,
            CONVERSATION.WINDOW_OPENED_AT,
            CONVERSATION.OPTED_OUT,
            answered.PROVIDER_MESSAGE_ID)
        .from(MESSAGE)
        .join(CONVERSATION)
        .on(
            CONVERSATION.COMPANY_ID.eq(MESSAGE.COMPANY_ID),
            CONVERSATION.ID.eq(MESSAGE.CONVERSATION_ID))
        .leftJoin(answered)
        .on(answered.COMPANY_ID.eq(MESSAGE.COMPANY_ID), answered.ID.eq(MESSAGE.REPLY_TO_ID))
        .where(MESSAGE.COMPANY_ID.eq(tx.company()), MESSAGE.ID.eq(messageId))
        .fetchOptional(row -> reply(row, row.get(answered.PROVIDER_MESSAGE_ID)));
  }

  private static Reply reply(Record row, @Nullable String answered) {
    var extra = Json.read(row.get(MESSAGE.EXTRA), Extra.class);
    return new Reply(
        row.get(CONVERSATION.PARTICIPANT_ADDRESS),
        row.get(MESSAGE.TEXT) == null ? "" : row.get(MESSAGE.TEXT),
        answered,
        extra != null && Boolean.TRUE.equals(extra.humanAgent()),
        extra == null ? null : extra.template(),
        row.get(MESSAGE.AUTHOR_NAME),
        row.get(MESSAGE.CREATED_AT),
        row.get(CONVERSATION.WINDOW_OPENED_AT),
        row.get(CONVERSATION.OPTED_OUT));
  }

  /**
   * Where a waiting reply stands in line.
   *
   * @param uncertain it was perhaps sent: to be looked up, not to be sent
   */
  public record Waiting(
      long messageId, long conversationId, long channelId, int no, boolean uncertain) {}

  /**
   * What is to be sent, and to whom.
   *
   * @param replyTo the provider's id of the message that it answers, if any
   */
  public record Reply(
      String address,
      String text,
      @Nullable String replyTo,
      boolean humanAgent,
      @Nullable TemplateUse template,
      @Nullable String author,
      Instant acceptedAt,
      @Nullable Instant windowOpenedAt,
      boolean optedOut) {}
}
