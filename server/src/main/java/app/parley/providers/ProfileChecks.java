package app.parley.providers;

import static parley.schema.Tables.PROFILE_CHECK;

import app.parley.platform.Tx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.ProfileCheckRecord;

/**
 * Whose profile is to be asked for, and when it was asked for last. A claim moves the row's time
 * forward, so that it comes up again if nobody returns with an answer.
 */
@Component
final class ProfileChecks {
  static final Duration FRESH = Duration.ofDays(1);
  private static final Duration LEASE = Duration.ofMinutes(1);

  private final Clock clock;

  ProfileChecks(Clock clock) {
    this.clock = clock;
  }

  /** These participants wrote: who was not asked about for a day is asked about soon. */
  void want(Tx tx, long channel, Collection<Long> conversations) {
    var now = clock.instant();
    var one = DSL.unnest(conversations.toArray(Long[]::new)).as("one", "id");
    var id = one.field("id", SQLDataType.BIGINT);
    var asked =
        DSL.selectOne()
            .from(PROFILE_CHECK)
            .where(
                PROFILE_CHECK.COMPANY_ID.eq(tx.company()),
                PROFILE_CHECK.CONVERSATION_ID.eq(id),
                PROFILE_CHECK.DUE_AT.isNotNull().or(PROFILE_CHECK.ASKED_AT.gt(now.minus(FRESH))));
    tx.sql()
        .insertInto(
            PROFILE_CHECK,
            PROFILE_CHECK.COMPANY_ID,
            PROFILE_CHECK.CONVERSATION_ID,
            PROFILE_CHECK.CHANNEL_ID,
            PROFILE_CHECK.DUE_AT,
            PROFILE_CHECK.ATTEMPTS)
        .select(
            DSL.select(
                    DSL.val(tx.company()),
                    id,
                    DSL.val(channel),
                    DSL.val(now, PROFILE_CHECK.DUE_AT),
                    DSL.val(0))
                .from(one)
                .where(DSL.notExists(asked)))
        .onConflict(PROFILE_CHECK.COMPANY_ID, PROFILE_CHECK.CONVERSATION_ID)
        .doUpdate()
        .set(PROFILE_CHECK.DUE_AT, now)
        .set(PROFILE_CHECK.ATTEMPTS, 0)
        .execute();
  }

  List<Row> claim(Tx tx, int limit) {
    var now = clock.instant();
    var due =
        tx.sql()
            .selectFrom(PROFILE_CHECK)
            .where(PROFILE_CHECK.COMPANY_ID.eq(tx.company()), PROFILE_CHECK.DUE_AT.le(now))
            .orderBy(PROFILE_CHECK.DUE_AT)
            .limit(limit)
            .forUpdate()
            .skipLocked()
            .fetch(ProfileChecks::row);
    var ids = due.stream().map(Row::conversation).toArray(Long[]::new);
    tx.sql()
        .update(PROFILE_CHECK)
        .set(PROFILE_CHECK.DUE_AT, now.plus(LEASE))
        .set(PROFILE_CHECK.ATTEMPTS, PROFILE_CHECK.ATTEMPTS.plus(1))
        .where(
            PROFILE_CHECK.COMPANY_ID.eq(tx.company()),
            PROFILE_CHECK.CONVERSATION_ID.eq(DSL.any(ids)))
        .execute();
    return due;
  }

  /** Answered, for a day; the reason says why there is no name. */
  void done(Tx tx, Row row, @Nullable String reason) {
    tx.sql()
        .update(PROFILE_CHECK)
        .setNull(PROFILE_CHECK.DUE_AT)
        .set(PROFILE_CHECK.ASKED_AT, clock.instant())
        .set(PROFILE_CHECK.REASON, reason)
        .where(key(tx, row))
        .execute();
  }

  void later(Tx tx, Row row, Instant at) {
    tx.sql().update(PROFILE_CHECK).set(PROFILE_CHECK.DUE_AT, at).where(key(tx, row)).execute();
  }

  /** The provider wants to be left alone: nothing of this channel is asked before that time. */
  void pause(Tx tx, long channel, Instant until) {
    tx.sql()
        .update(PROFILE_CHECK)
        .set(PROFILE_CHECK.DUE_AT, until)
        .where(
            PROFILE_CHECK.COMPANY_ID.eq(tx.company()),
            PROFILE_CHECK.CHANNEL_ID.eq(channel),
            PROFILE_CHECK.DUE_AT.lt(until))
        .execute();
  }

  private static Condition key(Tx tx, Row row) {
    return PROFILE_CHECK
        .COMPANY_ID
        .eq(tx.company())
        .and(PROFILE_CHECK.CONVERSATION_ID.eq(row.conversation()));
  }

  private static Row row(ProfileCheckRecord row) {
    return new Row(row.getConversationId(), row.getChannelId(), row.getAttempts() + 1);
  }

  /** A claimed check; the first attempt is 1. */
  record Row(long conversation, long channel, int attempt) {}
}
