package app.parley.providers;

import static parley.schema.Tables.OUTBOX;

import app.parley.conversations.QueuedReplies;
import app.parley.platform.Tx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.OutboxRecord;

/**
 * Replies on their way: a row from acceptance to the provider's answer. A claim has a lease and a
 * fence number, so that a sender who comes back from the dead cannot write over what was decided
 * meanwhile.
 */
@Component
final class Outbox {
  /**
   * Longer than a send can take, so that a row whose lease is over has nobody waiting for its
   * answer.
   */
  static final Duration LEASE = Duration.ofSeconds(30);

  private final Clock clock;

  Outbox(Clock clock) {
    this.clock = clock;
  }

  /** A row that is being looked up gives way to a wish to send again, and to nothing else. */
  void add(Tx tx, List<QueuedReplies.Waiting> replies) {
    for (var reply : replies) {
      var insert =
          tx.sql()
              .insertInto(OUTBOX)
              .set(row(tx, reply))
              .onConflict(OUTBOX.COMPANY_ID, OUTBOX.MESSAGE_ID);
      if (reply.uncertain()) {
        insert.doNothing().execute();
      } else {
        insert
            .doUpdate()
            .set(OUTBOX.STATE, "ready")
            .set(OUTBOX.DUE_AT, clock.instant())
            .where(OUTBOX.STATE.eq("checking"))
            .execute();
      }
    }
  }

  private OutboxRecord row(Tx tx, QueuedReplies.Waiting reply) {
    var now = clock.instant();
    var row = new OutboxRecord();
    row.setCompanyId(tx.company());
    row.setMessageId(reply.messageId());
    row.setChannelId(reply.channelId());
    row.setConversationId(reply.conversationId());
    row.setNo(reply.no());
    row.setState(reply.uncertain() ? "checking" : "ready");
    row.setDueAt(now);
    row.setAttempts(0);
    row.setFence(0L);
    row.setCreatedAt(now);
    return row;
  }

  /** How many are due in each channel that has some; may be changed. */
  Map<Long, Integer> due(Tx tx) {
    return tx.sql()
        .select(OUTBOX.CHANNEL_ID, DSL.count())
        .from(OUTBOX)
        .where(
            OUTBOX.COMPANY_ID.eq(tx.company()),
            OUTBOX.STATE.ne("sending"),
            OUTBOX.DUE_AT.le(clock.instant()))
        .groupBy(OUTBOX.CHANNEL_ID)
        .fetchMap(OUTBOX.CHANNEL_ID, DSL.count());
  }

  /**
   * Locks one that is due and has no earlier one of its conversation before it, if there is one.
   */
  Optional<Row> next(Tx tx, long channel) {
    var earlier = OUTBOX.as("earlier");
    return tx.sql()
        .selectFrom(OUTBOX)
        .where(
            OUTBOX.COMPANY_ID.eq(tx.company()),
            OUTBOX.CHANNEL_ID.eq(channel),
            OUTBOX.STATE.ne("sending"),
            OUTBOX.DUE_AT.le(clock.instant()),
            OUTBOX
                .STATE
                .eq("checking")
                .or(
                    DSL.notExists(
                        DSL.selectOne()
                            .from(earlier)
                            .where(
                                earlier.COMPANY_ID.eq(OUTBOX.COMPANY_ID),
                                earlier.CONVERSATION_ID.eq(OUTBOX.CONVERSATION_ID),
                                earlier.NO.lt(OUTBOX.NO),
                                earlier.STATE.ne("checking")))))
        .orderBy(OUTBOX.DUE_AT, OUTBOX.NO)
        .limit(1)
        .forUpdate()
        .skipLocked()
        .fetchOptional(Outbox::row);
  }

  /**
   * One whose sender has not come back in time, if there is one. A restore leaves what was still to
   * be sent without a lease.
   */
  Optional<Row> abandoned(Tx tx) {
    return tx.sql()
        .selectFrom(OUTBOX)
        .where(
            OUTBOX.COMPANY_ID.eq(tx.company()),
            OUTBOX.STATE.eq("sending"),
            OUTBOX.LEASE_UNTIL.le(clock.instant()).or(OUTBOX.LEASE_UNTIL.isNull()))
        .limit(1)
        .forUpdate()
        .skipLocked()
        .fetchOptional(Outbox::row);
  }

  Row claim(Tx tx, Row row) {
    tx.sql()
        .update(OUTBOX)
        .set(OUTBOX.STATE, "sending")
        .set(OUTBOX.LEASE_UNTIL, clock.instant().plus(LEASE))
        .set(OUTBOX.ATTEMPTS, row.attempts() + 1)
        .set(OUTBOX.FENCE, row.fence() + 1)
        .where(key(tx, row.messageId()))
        .execute();
    return row.claimed();
  }

  /** Whether the claim still holds; locks the row. */
  boolean holds(Tx tx, Row claim) {
    return tx.sql()
        .select(OUTBOX.FENCE)
        .from(OUTBOX)
        .where(key(tx, claim.messageId()), OUTBOX.FENCE.eq(claim.fence()))
        .forUpdate()
        .fetchOptional()
        .isPresent();
  }

  void again(Tx tx, Row row, String state, Instant at) {
    tx.sql()
        .update(OUTBOX)
        .set(OUTBOX.STATE, state)
        .set(OUTBOX.DUE_AT, at)
        .where(key(tx, row.messageId()))
        .execute();
  }

  void remove(Tx tx, Row row) {
    tx.sql().deleteFrom(OUTBOX).where(key(tx, row.messageId())).execute();
  }

  private static Condition key(Tx tx, long message) {
    return OUTBOX.COMPANY_ID.eq(tx.company()).and(OUTBOX.MESSAGE_ID.eq(message));
  }

  private static Row row(OutboxRecord row) {
    return new Row(
        row.getMessageId(),
        row.getChannelId(),
        row.getState().equals("checking"),
        row.getState().equals("sending") && row.getLeaseUntil() == null,
        row.getAttempts(),
        row.getFence(),
        row.getCreatedAt());
  }

  /**
   * A reply in the outbox.
   *
   * @param checking when its outcome is unknown and being looked up
   * @param restored when it came from a backup, and may have been sent after that was made
   */
  record Row(
      long messageId,
      long channelId,
      boolean checking,
      boolean restored,
      int attempts,
      long fence,
      Instant since) {
    Row claimed() {
      return new Row(messageId, channelId, checking, false, attempts + 1, fence + 1, since);
    }
  }
}
