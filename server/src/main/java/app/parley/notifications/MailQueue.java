package app.parley.notifications;

import static java.util.stream.Collectors.toMap;
import static parley.schema.Tables.MAIL_COUNT;
import static parley.schema.Tables.MAIL_JOB;

import app.parley.notifications.Ledger.Place;
import app.parley.platform.Columns;
import app.parley.platform.Tx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.MailJobRecord;

/**
 * Mails that are due some time. A claim moves the row's time forward, so that it comes up again if
 * nobody returns with an answer; the fence tells whether there is more news meanwhile.
 */
@Component
final class MailQueue {
  static final Duration HOUR = Duration.ofHours(1);

  /** However busy a conversation is, nobody waits longer than this many times the quiet. */
  static final int MOST_QUIETS = 5;

  private static final int MOST_OF_A_DIGEST = 100;

  /** Longer than a mail server can take to answer. */
  private static final Duration LEASE = Duration.ofMinutes(3);

  private final Clock clock;

  MailQueue(Clock clock) {
    this.clock = clock;
  }

  /**
   * Adds to users' mails: an assignment is due at once, and each message puts those of its
   * conversation off until it is quiet.
   */
  void add(Tx tx, List<Telling> tellings, Duration quiet) {
    if (tellings.isEmpty()) {
      return;
    }
    var now = clock.instant();
    // Two of one mail cannot go in one statement.
    var additions =
        tellings.stream()
            .collect(
                toMap(
                    telling -> List.of(telling.place(), telling.news().given()),
                    telling -> new Addition(telling, telling),
                    (one, other) -> new Addition(one.first(), other.latest()),
                    LinkedHashMap::new));
    new Columns<>(additions.values())
        .with(MAIL_JOB.COMPANY_ID, _ -> tx.company())
        .with(MAIL_JOB.USER_ID, one -> one.first().user())
        .with(MAIL_JOB.CONVERSATION_ID, one -> one.first().conversation())
        .with(MAIL_JOB.ASSIGNED, one -> one.first().news().given())
        .with(MAIL_JOB.FIRST_NO, one -> one.first().news().no())
        .with(MAIL_JOB.MESSAGE_ID, one -> one.latest().news().message())
        .with(MAIL_JOB.LATEST_AT, _ -> now.plus(quiet.multipliedBy(MOST_QUIETS)))
        .with(MAIL_JOB.DUE_AT, one -> one.first().news().given() ? now : now.plus(quiet))
        .with(MAIL_JOB.DIGEST, _ -> false)
        .with(MAIL_JOB.ATTEMPTS, _ -> 0)
        .with(MAIL_JOB.FENCE, _ -> 0L)
        .insertInto(MAIL_JOB, tx)
        .onConflict(
            MAIL_JOB.COMPANY_ID, MAIL_JOB.USER_ID, MAIL_JOB.CONVERSATION_ID, MAIL_JOB.ASSIGNED)
        .doUpdate()
        .set(MAIL_JOB.MESSAGE_ID, DSL.excluded(MAIL_JOB.MESSAGE_ID))
        .set(
            MAIL_JOB.DUE_AT,
            DSL.when(MAIL_JOB.DIGEST, MAIL_JOB.DUE_AT)
                .otherwise(DSL.least(DSL.excluded(MAIL_JOB.DUE_AT), MAIL_JOB.LATEST_AT)))
        .set(MAIL_JOB.FENCE, MAIL_JOB.FENCE.plus(1))
        .execute();
  }

  /** Claims what is to go in one mail, if something is due: one job, or a user's whole digest. */
  List<Job> claim(Tx tx) {
    var now = clock.instant();
    var due = MAIL_JOB.DUE_AT.le(now);
    var first =
        tx.sql()
            .selectFrom(MAIL_JOB)
            .where(MAIL_JOB.COMPANY_ID.eq(tx.company()), due)
            .orderBy(MAIL_JOB.DUE_AT)
            .limit(1)
            .forUpdate()
            .skipLocked()
            .fetch();
    if (first.isEmpty()) {
      return List.of();
    }
    var one = first.getFirst();
    var claimed = one.getDigest() ? digest(tx, one.getUserId(), due) : List.of(one);
    for (var row : claimed) {
      row.setDueAt(now.plus(LEASE));
      row.setAttempts(row.getAttempts() + 1);
      row.store();
    }
    return claimed.stream().map(MailQueue::job).toList();
  }

  /** Counts a mail to a user; false, and not counted, when they had so many within the hour. */
  boolean count(Tx tx, long user, int most) {
    var now = clock.instant();
    var begun = MAIL_COUNT.SINCE.gt(now.minus(HOUR));
    return tx.sql()
            .insertInto(MAIL_COUNT)
            .set(MAIL_COUNT.COMPANY_ID, tx.company())
            .set(MAIL_COUNT.USER_ID, user)
            .set(MAIL_COUNT.SINCE, now)
            .set(MAIL_COUNT.MAILS, 1)
            .onConflict(MAIL_COUNT.COMPANY_ID, MAIL_COUNT.USER_ID)
            .doUpdate()
            .set(MAIL_COUNT.SINCE, DSL.when(begun, MAIL_COUNT.SINCE).otherwise(now))
            .set(MAIL_COUNT.MAILS, DSL.when(begun, MAIL_COUNT.MAILS.plus(1)).otherwise(1))
            .where(DSL.not(begun).or(MAIL_COUNT.MAILS.lt(most)))
            .execute()
        > 0;
  }

  /** It waits for the end of the user's hour, and goes with all others that do. */
  void intoDigest(Tx tx, Job job) {
    var since =
        DSL.select(MAIL_COUNT.SINCE)
            .from(MAIL_COUNT)
            .where(
                MAIL_COUNT.COMPANY_ID.eq(tx.company()), MAIL_COUNT.USER_ID.eq(job.place().user()));
    var end = tx.sql().fetchSingle(since).value1().plus(HOUR);
    tx.sql()
        .update(MAIL_JOB)
        .set(MAIL_JOB.DIGEST, true)
        .set(MAIL_JOB.DUE_AT, end)
        .set(MAIL_JOB.ATTEMPTS, 0)
        .where(key(tx, job))
        .execute();
  }

  void later(Tx tx, Job job, Instant at) {
    tx.sql().update(MAIL_JOB).set(MAIL_JOB.DUE_AT, at).where(key(tx, job)).execute();
  }

  /** It is told. What came after it was claimed stays, and is due as if it were the first. */
  void done(Tx tx, Job job, int toldUpTo, Instant nextDue) {
    var told = tx.sql().deleteFrom(MAIL_JOB).where(key(tx, job), MAIL_JOB.FENCE.eq(job.fence()));
    if (told.execute() == 0) {
      tx.sql()
          .update(MAIL_JOB)
          .set(MAIL_JOB.FIRST_NO, toldUpTo + 1)
          .set(MAIL_JOB.DUE_AT, nextDue)
          .set(MAIL_JOB.DIGEST, false)
          .set(MAIL_JOB.ATTEMPTS, 0)
          .where(key(tx, job))
          .execute();
    }
  }

  private static List<MailJobRecord> digest(Tx tx, long user, Condition due) {
    return tx.sql()
        .selectFrom(MAIL_JOB)
        .where(
            MAIL_JOB.COMPANY_ID.eq(tx.company()),
            MAIL_JOB.USER_ID.eq(user),
            due,
            DSL.condition(MAIL_JOB.DIGEST))
        .orderBy(MAIL_JOB.DUE_AT, MAIL_JOB.CONVERSATION_ID, MAIL_JOB.ASSIGNED)
        .limit(MOST_OF_A_DIGEST)
        .forUpdate()
        .fetch();
  }

  private static Condition key(Tx tx, Job job) {
    return MAIL_JOB
        .COMPANY_ID
        .eq(tx.company())
        .and(MAIL_JOB.USER_ID.eq(job.place().user()))
        .and(MAIL_JOB.CONVERSATION_ID.eq(job.place().conversation()))
        .and(MAIL_JOB.ASSIGNED.eq(job.assigned()));
  }

  private static Job job(MailJobRecord row) {
    return new Job(
        new Place(row.getUserId(), row.getConversationId()),
        row.getAssigned(),
        row.getFirstNo(),
        row.getMessageId(),
        row.getDigest(),
        row.getAttempts(),
        row.getFence());
  }

  /** What one mail gets at a time. */
  private record Addition(Telling first, Telling latest) {}

  /**
   * A claimed mail, or a part of a digest; the first attempt is 1.
   *
   * @param firstNo the number of arrival of the first message that it tells
   */
  record Job(
      Place place,
      boolean assigned,
      int firstNo,
      long message,
      boolean digest,
      int attempt,
      long fence) {}
}
