package app.parley.notifications;

import static parley.schema.Tables.NOTIFICATION_PACE;

import app.parley.notifications.Ledger.Place;
import app.parley.platform.Columns;
import app.parley.platform.Tx;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Paces as they are stored. */
@Component
final class PaceRows {

  /** Those that are there, locked in the order of users and conversations. */
  Map<Place, Pace> hold(Tx tx, Collection<Place> places) {
    var users = places.stream().map(Place::user).toArray(Long[]::new);
    var conversations = places.stream().map(Place::conversation).toArray(Long[]::new);
    var asked =
        DSL.condition(
            "({0}, {1}) in (select * from unnest({2}, {3}))",
            NOTIFICATION_PACE.USER_ID,
            NOTIFICATION_PACE.CONVERSATION_ID,
            DSL.val(users),
            DSL.val(conversations));
    var found = new HashMap<Place, Pace>();
    tx.sql()
        .selectFrom(NOTIFICATION_PACE)
        .where(NOTIFICATION_PACE.COMPANY_ID.eq(tx.company()), asked)
        .orderBy(NOTIFICATION_PACE.USER_ID, NOTIFICATION_PACE.CONVERSATION_ID)
        .forUpdate()
        .forEach(row -> found.put(pace(row).place(), pace(row)));
    return found;
  }

  /** Of which something waits long enough. */
  List<Pace> due(Tx tx, Instant now, int limit) {
    return tx.sql()
        .selectFrom(NOTIFICATION_PACE)
        .where(NOTIFICATION_PACE.COMPANY_ID.eq(tx.company()), NOTIFICATION_PACE.DUE_AT.le(now))
        .orderBy(NOTIFICATION_PACE.DUE_AT)
        .limit(limit)
        .fetch(PaceRows::pace);
  }

  void store(Tx tx, Collection<Pace> paces) {
    new Columns<>(paces)
        .with(NOTIFICATION_PACE.COMPANY_ID, _ -> tx.company())
        .with(NOTIFICATION_PACE.USER_ID, pace -> pace.place().user())
        .with(NOTIFICATION_PACE.CONVERSATION_ID, pace -> pace.place().conversation())
        .with(NOTIFICATION_PACE.SHOWN, Pace::shown)
        .with(NOTIFICATION_PACE.QUIET_UNTIL, Pace::quietUntil)
        .with(NOTIFICATION_PACE.WAITING, Pace::waiting)
        .with(NOTIFICATION_PACE.LATEST_MESSAGE_ID, Pace::latestMessage)
        .with(NOTIFICATION_PACE.DUE_AT, Pace::dueAt)
        .insertInto(NOTIFICATION_PACE, tx)
        .onConflict(
            NOTIFICATION_PACE.COMPANY_ID,
            NOTIFICATION_PACE.USER_ID,
            NOTIFICATION_PACE.CONVERSATION_ID)
        .doUpdate()
        .setAllToExcluded()
        .execute();
  }

  /** Nothing is shown and nothing waits any more; gives those of which something was or did. */
  List<Place> clear(Tx tx, Condition which) {
    return tx.sql()
        .update(NOTIFICATION_PACE)
        .set(NOTIFICATION_PACE.SHOWN, false)
        .set(NOTIFICATION_PACE.WAITING, 0)
        .setNull(NOTIFICATION_PACE.DUE_AT)
        .where(
            NOTIFICATION_PACE.COMPANY_ID.eq(tx.company()),
            which,
            DSL.condition(NOTIFICATION_PACE.SHOWN).or(NOTIFICATION_PACE.WAITING.gt(0)))
        .returningResult(NOTIFICATION_PACE.USER_ID, NOTIFICATION_PACE.CONVERSATION_ID)
        .fetch(row -> new Place(row.value1(), row.value2()));
  }

  static Condition isAt(Place place) {
    return NOTIFICATION_PACE
        .USER_ID
        .eq(place.user())
        .and(NOTIFICATION_PACE.CONVERSATION_ID.eq(place.conversation()));
  }

  static Condition isOf(long conversation) {
    return NOTIFICATION_PACE.CONVERSATION_ID.eq(conversation);
  }

  private static Pace pace(Record row) {
    return new Pace(
        new Place(row.get(NOTIFICATION_PACE.USER_ID), row.get(NOTIFICATION_PACE.CONVERSATION_ID)),
        row.get(NOTIFICATION_PACE.SHOWN),
        row.get(NOTIFICATION_PACE.QUIET_UNTIL),
        row.get(NOTIFICATION_PACE.WAITING),
        row.get(NOTIFICATION_PACE.LATEST_MESSAGE_ID));
  }
}
