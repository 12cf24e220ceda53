package app.parley.notifications;

import static parley.schema.Tables.NOTIFICATION;

import app.parley.notifications.Device.Trouble;
import app.parley.platform.Ids;
import app.parley.platform.Tx;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What became of each event, for each user and transport (N5). A copy of an event adds nothing. */
@Component
final class Ledger {
  static final long NO_DEVICE = 0;

  private final Clock clock;

  Ledger(Clock clock) {
    this.clock = clock;
  }

  void write(Tx tx, List<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    var one =
        tx.sql()
            .insertInto(
                NOTIFICATION,
                NOTIFICATION.COMPANY_ID,
                NOTIFICATION.ID,
                NOTIFICATION.USER_ID,
                NOTIFICATION.AT,
                NOTIFICATION.EVENT,
                NOTIFICATION.CONVERSATION_ID,
                NOTIFICATION.MESSAGE_ID,
                NOTIFICATION.TRANSPORT,
                NOTIFICATION.DEVICE_ID,
                NOTIFICATION.OUTCOME,
                NOTIFICATION.REASON)
            .values((Long) null, null, null, null, null, null, null, null, null, null, null)
            .onConflictDoNothing();
    var batch = tx.sql().batch(one);
    var now = clock.instant();
    for (var entry : entries) {
      var telling = entry.telling();
      batch.bind(
          tx.company(),
          entry.device() == NO_DEVICE ? telling.id() : Ids.next(),
          telling.user(),
          now,
          telling.event().word(),
          telling.conversation(),
          telling.news().message(),
          entry.transport().word(),
          entry.device(),
          entry.verdict().outcome().word(),
          entry.verdict().reason());
    }
    batch.execute();
  }

  /** What was held of a conversation for a user has come to an end by all ways that show it. */
  void settle(Tx tx, Place place, Verdict verdict) {
    settle(tx, place, Transport.DESKTOP, verdict);
    settle(tx, place, Transport.PUSH, verdict);
  }

  /** The same for one way. */
  void settle(Tx tx, Place place, Transport transport, Verdict verdict) {
    tx.sql()
        .update(NOTIFICATION)
        .set(NOTIFICATION.OUTCOME, verdict.outcome().word())
        .set(NOTIFICATION.REASON, verdict.reason())
        .where(held(tx, place, transport))
        .execute();
  }

  /** What had gathered for the user's devices is sent to them now. */
  void send(Tx tx, Place place) {
    tx.sql()
        .update(NOTIFICATION)
        .set(NOTIFICATION.REASON, Verdict.ON_ITS_WAY.reason())
        .where(held(tx, place, Transport.PUSH))
        .execute();
  }

  /** What was on its way to a device has arrived, or will not. */
  void settle(Tx tx, Place place, long device, Verdict verdict, @Nullable String detail) {
    tx.sql()
        .update(NOTIFICATION)
        .set(NOTIFICATION.OUTCOME, verdict.outcome().word())
        .set(NOTIFICATION.REASON, verdict.reason())
        .set(NOTIFICATION.DETAIL, detail)
        .where(
            held(tx, place, Transport.PUSH),
            NOTIFICATION.DEVICE_ID.eq(device),
            NOTIFICATION.REASON.eq(Verdict.ON_ITS_WAY.reason()))
        .execute();
  }

  /** What is known of a mail by now; of a conversation's messages, or of its assignment. */
  void settleMail(Tx tx, Place place, boolean assigned, Verdict verdict, @Nullable String detail) {
    var word = Event.ASSIGNED.word();
    tx.sql()
        .update(NOTIFICATION)
        .set(NOTIFICATION.OUTCOME, verdict.outcome().word())
        .set(NOTIFICATION.REASON, verdict.reason())
        .set(NOTIFICATION.DETAIL, detail)
        .where(
            held(tx, place, Transport.EMAIL),
            assigned ? NOTIFICATION.EVENT.eq(word) : NOTIFICATION.EVENT.ne(word))
        .execute();
  }

  /** What the mail server said of the user's latest mail, unless it took it. */
  Optional<Trouble> mailTrouble(Tx tx, long user) {
    return tx.sql()
        .select(NOTIFICATION.AT, NOTIFICATION.DETAIL)
        .from(NOTIFICATION)
        .where(
            NOTIFICATION.COMPANY_ID.eq(tx.company()),
            NOTIFICATION.USER_ID.eq(user),
            NOTIFICATION.TRANSPORT.eq(Transport.EMAIL.word()))
        .orderBy(NOTIFICATION.AT.desc(), NOTIFICATION.ID.desc())
        .limit(1)
        .fetchOptional()
        .filter(row -> row.value2() != null)
        .map(row -> new Trouble(row.value1(), row.value2()));
  }

  /** Nothing is on its way to that device any more. */
  void settleDevice(Tx tx, long user, long device) {
    tx.sql()
        .update(NOTIFICATION)
        .set(NOTIFICATION.OUTCOME, Verdict.DEVICE_REMOVED.outcome().word())
        .set(NOTIFICATION.REASON, Verdict.DEVICE_REMOVED.reason())
        .where(
            NOTIFICATION.COMPANY_ID.eq(tx.company()),
            NOTIFICATION.USER_ID.eq(user),
            NOTIFICATION.OUTCOME.eq("held"),
            NOTIFICATION.DEVICE_ID.eq(device))
        .execute();
  }

  private static Condition held(Tx tx, Place place, Transport transport) {
    return NOTIFICATION
        .COMPANY_ID
        .eq(tx.company())
        .and(NOTIFICATION.USER_ID.eq(place.user()))
        .and(NOTIFICATION.CONVERSATION_ID.eq(place.conversation()))
        .and(NOTIFICATION.TRANSPORT.eq(transport.word()))
        .and(NOTIFICATION.OUTCOME.eq("held"));
  }

  /** A user and a conversation. */
  record Place(long user, long conversation) {}

  /** What became of telling somebody by one way. */
  record Entry(Telling telling, Transport transport, long device, Verdict verdict) {}
}
