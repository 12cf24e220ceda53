package app.parley.inbox;

import static parley.schema.Tables.CONVERSATION;
import static parley.schema.Tables.MESSAGE;

import app.parley.channels.Channel;
import app.parley.platform.Tx;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The replies of a channel that failed in the last seven days, those written last first. */
@Component
final class FailedReplies {
  private static final Duration WEEK = Duration.ofDays(7);

  private final Clock clock;

  FailedReplies(Clock clock) {
    this.clock = clock;
  }

  /** Costs what was sent in that time, not what the channel ever sent. */
  List<FailedReply> of(Tx tx, Channel channel, long viewer, @Nullable Cursor after, int limit) {
    boolean named = channel.isUsableBy(viewer);
    return tx.sql()
        .select(
            MESSAGE.ID,
            MESSAGE.CREATED_AT,
            MESSAGE.ERROR_CODE,
            MESSAGE.ERROR_DETAIL,
            CONVERSATION.ID,
            CONVERSATION.PARTICIPANT_NAME,
            CONVERSATION.PARTICIPANT_ADDRESS)
        .from(MESSAGE)
        .join(CONVERSATION)
        .on(
            CONVERSATION.COMPANY_ID.eq(MESSAGE.COMPANY_ID),
            CONVERSATION.ID.eq(MESSAGE.CONVERSATION_ID))
        .where(
            MESSAGE.COMPANY_ID.eq(tx.company()),
            MESSAGE.CHANNEL_ID.eq(channel.id()),
            MESSAGE.DIRECTION.eq("out"),
            MESSAGE.KIND.in("text", "attachments"),
            MESSAGE.CREATED_AT.ge(clock.instant().minus(WEEK)),
            MESSAGE.STATUS.eq("failed"),
            MESSAGE.REMOVED_AT.isNull(),
            behind(after))
        .orderBy(MESSAGE.CREATED_AT.desc(), MESSAGE.ID.desc())
        .limit(limit)
        .fetch(row -> failed(row, named));
  }

  private static Condition behind(@Nullable Cursor after) {
    return after == null
        ? DSL.noCondition()
        : DSL.row(MESSAGE.CREATED_AT, MESSAGE.ID).lt(after.at(), after.tie());
  }

  private static FailedReply failed(Record row, boolean named) {
    var name = row.get(CONVERSATION.PARTICIPANT_NAME);
    var shown = name == null || name.isBlank() ? row.get(CONVERSATION.PARTICIPANT_ADDRESS) : name;
    return new FailedReply(
        row.get(MESSAGE.ID),
        row.get(MESSAGE.CREATED_AT),
        row.get(MESSAGE.ERROR_CODE),
        row.get(MESSAGE.ERROR_DETAIL),
        named ? new Where(row.get(CONVERSATION.ID), shown) : null);
  }

  /**
   * One of them.
   *
   * @param at when it was written
   * @param detail why, in plain words
   * @param conversation absent for who may not see it
   */
  record FailedReply(
      @JsonFormat(shape = JsonFormat.Shape.STRING) long messageId,
      Instant at,
      @Nullable String code,
      @Nullable String detail,
      @Nullable Where conversation) {
    Cursor cursor() {
      return new Cursor(at, messageId);
    }
  }

  /** By the name that lists show. */
  record Where(@JsonFormat(shape = JsonFormat.Shape.STRING) long id, String name) {}
}
