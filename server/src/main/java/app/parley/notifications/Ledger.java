package app.parley.notifications;

import static parley.schema.Tables.NOTIFICATION;

import app.parley.notifications.Device.Trouble;
import app.parley.platform.Columns;
import app.parley.platform.Ids;
import app.parley.platform.Tx;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.impl.DSL;
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
    var now = clock.instant();
    new Columns<>(entries)
        .with(NOTIFICATION.COMPANY_ID, _ -> tx.company())
        .with(NOTIFICATION.ID, Ledger::id)
        .with(NOTIFICATION.USER_ID, entry -> entry.telling().user())
        .with(NOTIFICATION.AT, _ -> now)
        .with(NOTIFICATION.EVENT, entry -> entry.telling().event().word())
        .with(NOTIFICATION.CONVERSATION_ID, entry -> entry.telling().conversation())
        .with(NOTIFICATION.MESSAGE_ID, entry -> entry.telling().news().message())
        .with(NOTIFICATION.TRANSPORT, entry -> entry.transport().word())
        .with(NOTIFICATION.DEVICE_ID, Entry::device)
        .with(NOTIFICATION.OUTCOME, entry -> entry.verdict().outcome().word())
        .with(NOTIFICATION.REASON, entry -> entry.verdict().reason())
        .insertInto(NOTIFICATION, tx)
        .onConflictDoNothing()
        .execute();
  }

  /** What was held of a conversation for a user has come to an end by all ways that show it. */
  void settle(Tx tx, Place place, Verdict verdict) {
    settle(tx, Settled.shown(place, verdict).toList());
  }

  /** What becomes of what is held. */
  void settle(Tx tx, Collection<Settled> settled) {
    if (settled.isEmpty()) {
      return;
    }
    var user = Columns.field(NOTIFICATION.USER_ID);
    var conversation = Columns.field(NOTIFICATION.CONVERSATION_ID);
    var transport = Columns.field(NOTIFICATION.TRANSPORT);
    var given =
        new Columns<>(settled)
            .with(NOTIFICATION.USER_ID, one -> one.place().user())
            .with(NOTIFICATION.CONVERSATION_ID, one -> one.place().conversation())
            .with(NOTIFICATION.TRANSPORT, one -> one.transport().word())
            .with(NOTIFICATION.OUTCOME, one -> one.verdict().outcome().word())
            .with(NOTIFICATION.REASON, one -> one.verdict().reason());
    tx.sql()
        .update(NOTIFICATION)
        .set(NOTIFICATION.OUTCOME, Columns.field(NOTIFICATION.OUTCOME))
        .set(NOTIFICATION.REASON, Columns.field(NOTIFICATION.REASON))
        .from(given.table())
        .where(
            NOTIFICATION.COMPANY_ID.eq(tx.company()),
            NOTIFICATION.USER_ID.eq(user),
            NOTIFICATION.CONVERSATION_ID.eq(conversation),
            NOTIFICATION.TRANSPORT.eq(transport),
            NOTIFICATION.OUTCOME.eq("held"))
        .execute();
  }

  /** What was on its way to devices has arrived, or will not. */
  void settlePushes(Tx tx, Collection<Pushed> pushed) {
    if (pushed.isEmpty()) {
      return;
    }
    var user = Columns.field(NOTIFICATION.USER_ID);
    var conversation = Columns.field(NOTIFICATION.CONVERSATION_ID);
    var device = Columns.field(NOTIFICATION.DEVICE_ID);
    var given =
        new Columns<>(pushed)
            .with(NOTIFICATION.USER_ID, one -> one.place().user())
            .with(NOTIFICATION.CONVERSATION_ID, one -> one.place().conversation())
            .with(NOTIFICATION.DEVICE_ID, Pushed::device)
            .with(NOTIFICATION.OUTCOME, one -> one.verdict().outcome().word())
            .with(NOTIFICATION.REASON, one -> one.verdict().reason())
            .with(NOTIFICATION.DETAIL, Pushed::detail);
    tx.sql()
        .update(NOTIFICATION)
        .set(NOTIFICATION.OUTCOME, Columns.field(NOTIFICATION.OUTCOME))
        .set(NOTIFICATION.REASON, Columns.field(NOTIFICATION.REASON))
        .set(NOTIFICATION.DETAIL, Columns.field(NOTIFICATION.DETAIL))
        .from(given.table())
        .where(
            NOTIFICATION.COMPANY_ID.eq(tx.company()),
            NOTIFICATION.USER_ID.eq(user),
            NOTIFICATION.CONVERSATION_ID.eq(conversation),
            NOTIFICATION.TRANSPORT.eq(Transport.PUSH.word()),
            NOTIFICATION.OUTCOME.eq("held"),
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

  void forget(Tx tx, Collection<Long> messages) {
    tx.sql()
        .deleteFrom(NOTIFICATION)
        .where(
            NOTIFICATION.COMPANY_ID.eq(tx.company()),
            NOTIFICATION.MESSAGE_ID.eq(DSL.any(messages.toArray(Long[]::new))))
        .execute();
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

  private static long id(Entry entry) {
    return entry.device() == NO_DEVICE ? entry.telling().id() : Ids.next();
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

  /** What becomes of what is held of a conversation for a user, by one way. */
  record Settled(Place place, Transport transport, Verdict verdict) {
    /** The same by all ways that show it. */
    static Stream<Settled> shown(Place place, Verdict verdict) {
      return Stream.of(Transport.DESKTOP, Transport.PUSH)
          .map(transport -> new Settled(place, transport, verdict));
    }
  }

  /** What became of what was on its way to a device. */
  record Pushed(Place place, long device, Verdict verdict, @Nullable String detail) {}

  /** What became of telling somebody by one way. */
  record Entry(Telling telling, Transport transport, long device, Verdict verdict) {}
}
