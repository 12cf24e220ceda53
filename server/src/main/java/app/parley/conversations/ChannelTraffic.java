package app.parley.conversations;

import static parley.schema.Tables.MESSAGE;

import app.parley.platform.Tx;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * How replies through a channel fare.
 *
 * @param lastSentAt when the latest that its provider took was written; null where there is none
 * @param sent how many it took since the given time
 * @param failed how many failed since then, and were not removed
 * @param lastFailure the latest of those
 */
public record ChannelTraffic(
    @Nullable Instant lastSentAt, int sent, int failed, @Nullable Failure lastFailure) {

  /** What it says in plain words, and when the reply was written. */
  public record Failure(Instant at, String detail) {}

  /** Costs what was sent since that time, not what the channel ever sent. */
  public static ChannelTraffic of(Tx tx, long channel, Instant since) {
    var ours =
        MESSAGE
            .COMPANY_ID
            .eq(tx.company())
            .and(MESSAGE.CHANNEL_ID.eq(channel))
            .and(MESSAGE.DIRECTION.eq("out"))
            .and(MESSAGE.KIND.in("text", "attachments"));
    var recent = ours.and(MESSAGE.CREATED_AT.ge(since));
    var counts =
        tx.sql()
            .select(DSL.count().filterWhere(isTaken()), DSL.count().filterWhere(isFailed()))
            .from(MESSAGE)
            .where(recent)
            .fetchSingle();
    return new ChannelTraffic(
        lastSent(tx, ours.and(isTaken())),
        counts.value1(),
        counts.value2(),
        lastFailure(tx, recent.and(isFailed())));
  }

  private static @Nullable Instant lastSent(Tx tx, Condition taken) {
    return tx.sql()
        .select(MESSAGE.CREATED_AT)
        .from(MESSAGE)
        .where(taken)
        .orderBy(MESSAGE.CREATED_AT.desc())
        .limit(1)
        .fetchOne(MESSAGE.CREATED_AT);
  }

  private static @Nullable Failure lastFailure(Tx tx, Condition failed) {
    return tx.sql()
        .select(MESSAGE.CREATED_AT, MESSAGE.ERROR_DETAIL)
        .from(MESSAGE)
        .where(failed, MESSAGE.ERROR_DETAIL.isNotNull())
        .orderBy(MESSAGE.CREATED_AT.desc())
        .limit(1)
        .fetchOne(row -> new Failure(row.value1(), row.value2()));
  }

  private static Condition isTaken() {
    return MESSAGE.STATUS.in("sent", "delivered", "read");
  }

  private static Condition isFailed() {
    return MESSAGE.STATUS.eq("failed").and(MESSAGE.REMOVED_AT.isNull());
  }
}
