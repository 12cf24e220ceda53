package app.parley.channels;

import static app.parley.feed.ChangeKind.CHANNEL_CHANGED;
import static parley.schema.Tables.CHANNEL;

import app.parley.feed.Change;
import app.parley.feed.Feed;
import app.parley.platform.Tx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How channels fare, as those who speak to their providers tell it. */
@Component
public final class ChannelStates {
  static final Duration BETWEEN_CHECKS = Duration.ofMinutes(30);
  private static final Duration SOON = Duration.ofDays(7);
  private static final Duration BETWEEN_REPAIRS = Duration.ofMinutes(5);

  private final Feed feed;
  private final Clock clock;

  ChannelStates(Feed feed, Clock clock) {
    this.feed = feed;
    this.clock = clock;
  }

  /** What is known beside what the channel's card shows. */
  public static Check check(Tx tx, long id) {
    return tx.sql()
        .select(CHANNEL.CHECKED_AT, CHANNEL.CHECK_PROBLEM, CHANNEL.REFUSED_CALLS)
        .from(CHANNEL)
        .where(key(tx, id))
        .fetchSingle(Records.mapping(Check::new));
  }

  /** Nothing of this channel is sent before that time. */
  public void pause(Tx tx, long id, Instant until) {
    tx.sql().update(CHANNEL).set(CHANNEL.PAUSED_UNTIL, until).where(key(tx, id)).execute();
  }

  /**
   * Channels whose providers are to be asked again. They are due again soon, should nobody come
   * back with an answer.
   */
  public List<Long> dueForCheck(Tx tx, int limit) {
    var now = clock.instant();
    var due =
        tx.sql()
            .select(CHANNEL.ID)
            .from(CHANNEL)
            .where(
                CHANNEL.COMPANY_ID.eq(tx.company()),
                CHANNEL.REMOVED_AT.isNull(),
                CHANNEL.CHECK_DUE_AT.le(now))
            .orderBy(CHANNEL.CHECK_DUE_AT)
            .limit(limit)
            .forNoKeyUpdate()
            .skipLocked()
            .fetch(CHANNEL.ID);
    tx.sql()
        .update(CHANNEL)
        .set(CHANNEL.CHECK_DUE_AT, now.plus(BETWEEN_REPAIRS))
        .where(CHANNEL.COMPANY_ID.eq(tx.company()), CHANNEL.ID.in(due))
        .execute();
    return due;
  }

  /**
   * Its provider was asked about it.
   *
   * @param problem what it said in plain words; null when all is well
   */
  public void checked(Tx tx, long id, @Nullable String problem) {
    var next = problem == null ? BETWEEN_CHECKS : BETWEEN_REPAIRS;
    tx.sql()
        .update(CHANNEL)
        .set(CHANNEL.CHECKED_AT, clock.instant())
        .set(CHANNEL.CHECK_DUE_AT, clock.instant().plus(next))
        .set(CHANNEL.CHECK_PROBLEM, problem)
        .where(key(tx, id))
        .execute();
  }

  public void needsAttention(Tx tx, long id, String reason) {
    if (health(tx, id, "needs-attention", reason)) {
      tx.sql()
          .update(CHANNEL)
          .set(CHANNEL.CHECK_DUE_AT, clock.instant().plus(BETWEEN_REPAIRS))
          .where(key(tx, id))
          .execute();
      changed(tx, id);
    }
  }

  /** What was held while it was not is due at once. */
  public void working(Tx tx, long id) {
    if (health(tx, id, "ok", null)) {
      tx.sql().update(CHANNEL).setNull(CHANNEL.PAUSED_UNTIL).where(key(tx, id)).execute();
      changed(tx, id);
    }
  }

  /**
   * When its provider stops taking its secrets, as far as that is known. It is told from seven days
   * before on.
   */
  public void signedInUntil(Tx tx, long id, @Nullable Instant end) {
    var soon = end == null || end.isAfter(clock.instant().plus(SOON)) ? null : end;
    int changed =
        tx.sql()
            .update(CHANNEL)
            .set(CHANNEL.SIGN_IN_ENDS_AT, soon)
            .where(key(tx, id), CHANNEL.SIGN_IN_ENDS_AT.isDistinctFrom(soon))
            .execute();
    if (changed > 0) {
      changed(tx, id);
    }
  }

  /** The provider has called, and its call verifies; only the first time is kept. */
  public void verified(Tx tx, long id) {
    var first =
        tx.sql()
            .update(CHANNEL)
            .set(CHANNEL.VERIFIED_AT, clock.instant())
            .where(key(tx, id), CHANNEL.VERIFIED_AT.isNull())
            .execute();
    if (first > 0) {
      changed(tx, id);
    }
  }

  /** So many calls without a genuine signature came to its webhook. */
  public void refused(Tx tx, long id, int calls) {
    tx.sql()
        .update(CHANNEL)
        .set(CHANNEL.REFUSED_CALLS, CHANNEL.REFUSED_CALLS.plus(calls))
        .where(key(tx, id))
        .execute();
  }

  /** Whether that is news. */
  private static boolean health(Tx tx, long id, String health, @Nullable String reason) {
    return tx.sql()
            .update(CHANNEL)
            .set(CHANNEL.HEALTH, health)
            .set(CHANNEL.HEALTH_REASON, reason)
            .where(
                key(tx, id),
                CHANNEL.HEALTH.ne(health).or(CHANNEL.HEALTH_REASON.isDistinctFrom(reason)))
            .execute()
        > 0;
  }

  private static Condition key(Tx tx, long id) {
    return CHANNEL.COMPANY_ID.eq(tx.company()).and(CHANNEL.ID.eq(id));
  }

  private void changed(Tx tx, long id) {
    feed.append(tx, new Change(0, CHANNEL_CHANGED, id, null, null, null, clock.instant()));
  }

  /**
   * @param checkedAt when its provider was last asked about it
   * @param problem what it said then, in plain words; null when all was well
   * @param refusedCalls calls to its webhook whose signature was missing or wrong
   */
  public record Check(@Nullable Instant checkedAt, @Nullable String problem, long refusedCalls) {}
}
