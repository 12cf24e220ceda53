package app.parley.notifications;

import static java.util.Comparator.comparing;
import static parley.schema.Tables.PUSH_JOB;

import app.parley.notifications.Ledger.Place;
import app.parley.platform.Columns;
import app.parley.platform.Tx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.PushJobRecord;

/**
 * What devices are to be sent. A claim moves the row's time forward, so that it comes up again if
 * nobody returns with an answer; the fence tells whether later news took its place meanwhile.
 */
@Component
final class PushQueue {
  /** Longer than two calls can take. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  private final Clock clock;

  PushQueue(Clock clock) {
    this.clock = clock;
  }

  /** In the order of devices and conversations, as all that lock several jobs do. */
  void add(Tx tx, List<Push> pushes) {
    if (pushes.isEmpty()) {
      return;
    }
    var now = clock.instant();
    var rows =
        pushes.stream()
            .sorted(comparing(Push::device).thenComparing(push -> push.telling().conversation()))
            .map(push ->
                new PushJobRecord(
                    tx.company(),
                    push.device(),
                    push.telling().conversation(),
                    push.telling().user(),
                    push.telling().id(),
                    push.telling().news().message(),
                    push.count(),
                    now,
                    0,
                    0L))
            .toList();
    tx.sql()
        .insertInto(PUSH_JOB)
        .set(rows)
        .onConflict(PUSH_JOB.COMPANY_ID, PUSH_JOB.DEVICE_ID, PUSH_JOB.CONVERSATION_ID)
        .doUpdate()
        .set(PUSH_JOB.NOTIFICATION_ID, DSL.excluded(PUSH_JOB.NOTIFICATION_ID))
        .set(PUSH_JOB.MESSAGE_ID, DSL.excluded(PUSH_JOB.MESSAGE_ID))
        .set(PUSH_JOB.COUNT, PUSH_JOB.COUNT.plus(DSL.excluded(PUSH_JOB.COUNT)))
        .set(PUSH_JOB.DUE_AT, now)
        .set(PUSH_JOB.ATTEMPTS, 0)
        .set(PUSH_JOB.FENCE, PUSH_JOB.FENCE.plus(1))
        .execute();
  }

  List<Job> claim(Tx tx, int limit) {
    var now = clock.instant();
    var due =
        tx.sql()
            .selectFrom(PUSH_JOB)
            .where(PUSH_JOB.COMPANY_ID.eq(tx.company()), PUSH_JOB.DUE_AT.le(now))
            .orderBy(PUSH_JOB.DUE_AT)
            .limit(limit)
            .forUpdate()
            .skipLocked()
            .fetch();
    for (var row : due) {
      row.setDueAt(now.plus(LEASE));
      row.setAttempts(row.getAttempts() + 1);
    }
    tx.sql().batchUpdate(due).execute();
    return due.map(PushQueue::job);
  }

  void later(Tx tx, Job job, Instant at) {
    tx.sql().update(PUSH_JOB).set(PUSH_JOB.DUE_AT, at).where(claimed(tx, job)).execute();
  }

  /** Those of which nothing newer took the place. */
  List<Job> done(Tx tx, Collection<Job> jobs) {
    var given =
        new Columns<>(jobs)
            .with(PUSH_JOB.DEVICE_ID, Job::device)
            .with(PUSH_JOB.CONVERSATION_ID, job -> job.place().conversation())
            .with(PUSH_JOB.FENCE, Job::fence);
    var ended =
        tx.sql()
            .deleteFrom(PUSH_JOB)
            .using(given.table())
            .where(
                PUSH_JOB.COMPANY_ID.eq(tx.company()),
                PUSH_JOB.DEVICE_ID.eq(Columns.field(PUSH_JOB.DEVICE_ID)),
                PUSH_JOB.CONVERSATION_ID.eq(Columns.field(PUSH_JOB.CONVERSATION_ID)),
                PUSH_JOB.FENCE.eq(Columns.field(PUSH_JOB.FENCE)))
            .returningResult(PUSH_JOB.DEVICE_ID, PUSH_JOB.CONVERSATION_ID)
            .fetchSet(row -> List.of(row.value1(), row.value2()));
    return jobs.stream()
        .filter(job -> ended.contains(List.of(job.device(), job.place().conversation())))
        .toList();
  }

  void drop(Tx tx, Place place) {
    tx.sql()
        .deleteFrom(PUSH_JOB)
        .where(
            PUSH_JOB.COMPANY_ID.eq(tx.company()),
            PUSH_JOB.CONVERSATION_ID.eq(place.conversation()),
            PUSH_JOB.USER_ID.eq(place.user()))
        .execute();
  }

  private static Condition claimed(Tx tx, Job job) {
    return PUSH_JOB
        .COMPANY_ID
        .eq(tx.company())
        .and(PUSH_JOB.DEVICE_ID.eq(job.device()))
        .and(PUSH_JOB.CONVERSATION_ID.eq(job.place().conversation()))
        .and(PUSH_JOB.FENCE.eq(job.fence()));
  }

  private static Job job(PushJobRecord row) {
    return new Job(
        row.getDeviceId(),
        new Place(row.getUserId(), row.getConversationId()),
        row.getNotificationId(),
        row.getMessageId(),
        row.getCount(),
        row.getAttempts(),
        row.getFence());
  }

  /** What a device is to be sent. */
  record Push(Telling telling, long device, int count) {}

  /** A claimed job; the first attempt is 1. */
  record Job(
      long device,
      Place place,
      long notification,
      long message,
      int count,
      int attempt,
      long fence) {}
}
