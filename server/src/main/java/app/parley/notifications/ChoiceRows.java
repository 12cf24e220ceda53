package app.parley.notifications;

import static parley.schema.Tables.APP_USER;
import static parley.schema.Tables.NOTIFICATION_CHOICE;

import app.parley.platform.Tx;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.InsertSetMoreStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Preferences as they are stored: a row for each user and event. */
@Component
final class ChoiceRows {
  NotificationPreferences of(Tx tx, long user) {
    return NotificationPreferences.of(
        tx.sql()
            .select(
                NOTIFICATION_CHOICE.EVENT, NOTIFICATION_CHOICE.DESKTOP, NOTIFICATION_CHOICE.EMAIL)
            .from(NOTIFICATION_CHOICE)
            .where(
                NOTIFICATION_CHOICE.COMPANY_ID.eq(tx.company()),
                NOTIFICATION_CHOICE.USER_ID.eq(user))
            .fetchMap(
                row -> Event.of(row.value1()), row -> new Switches(row.value2(), row.value3())));
  }

  void store(Tx tx, long user, NotificationPreferences preferences) {
    for (var event : Event.values()) {
      var switches = preferences.of(event);
      insert(tx, user, event, switches)
          .onConflict(
              NOTIFICATION_CHOICE.COMPANY_ID,
              NOTIFICATION_CHOICE.USER_ID,
              NOTIFICATION_CHOICE.EVENT)
          .doUpdate()
          .set(NOTIFICATION_CHOICE.DESKTOP, switches.desktop())
          .set(NOTIFICATION_CHOICE.EMAIL, switches.email())
          .execute();
    }
  }

  void withoutEmail(Tx tx, long user, Event event) {
    tx.sql()
        .update(NOTIFICATION_CHOICE)
        .set(NOTIFICATION_CHOICE.EMAIL, false)
        .where(
            NOTIFICATION_CHOICE.COMPANY_ID.eq(tx.company()),
            NOTIFICATION_CHOICE.USER_ID.eq(user),
            NOTIFICATION_CHOICE.EVENT.eq(event.word()))
        .execute();
  }

  /** Whoever is new has the usual ones, and those who are not keep theirs. */
  void begin(Tx tx, Collection<Long> users) {
    for (long user : users) {
      for (var event : Event.values()) {
        insert(tx, user, event, NotificationPreferences.USUAL.of(event))
            .onConflictDoNothing()
            .execute();
      }
    }
  }

  /**
   * Active users who want to be told of one of these events by any way; of what comes to an
   * assignee only those assignees.
   */
  List<Wanting> wanting(Tx tx, Set<Event> events, Set<Long> assignees) {
    var forAll = events.stream().filter(event -> !isAssignees(event)).map(Event::word).toList();
    var forOne =
        events.stream()
            .filter(ChoiceRows::isAssignees)
            .map(Event::word)
            .collect(Collectors.toSet());
    return tx.sql()
        .select(
            NOTIFICATION_CHOICE.USER_ID,
            NOTIFICATION_CHOICE.EVENT,
            NOTIFICATION_CHOICE.DESKTOP,
            NOTIFICATION_CHOICE.EMAIL)
        .from(NOTIFICATION_CHOICE)
        .join(APP_USER)
        .on(
            APP_USER.COMPANY_ID.eq(NOTIFICATION_CHOICE.COMPANY_ID),
            APP_USER.ID.eq(NOTIFICATION_CHOICE.USER_ID))
        .where(
            NOTIFICATION_CHOICE.COMPANY_ID.eq(tx.company()),
            DSL.condition(NOTIFICATION_CHOICE.DESKTOP).or(NOTIFICATION_CHOICE.EMAIL),
            DSL.condition(APP_USER.ACTIVE),
            NOTIFICATION_CHOICE
                .EVENT
                .in(forAll)
                .or(
                    NOTIFICATION_CHOICE
                        .EVENT
                        .in(forOne)
                        .and(
                            NOTIFICATION_CHOICE.USER_ID.eq(
                                DSL.any(assignees.toArray(Long[]::new))))))
        .orderBy(NOTIFICATION_CHOICE.USER_ID)
        .fetch(row ->
            new Wanting(
                row.value1(), Event.of(row.value2()), new Switches(row.value3(), row.value4())));
  }

  private static boolean isAssignees(Event event) {
    return event == Event.MINE || event == Event.ASSIGNED;
  }

  private static InsertSetMoreStep<?> insert(Tx tx, long user, Event event, Switches switches) {
    return tx.sql()
        .insertInto(NOTIFICATION_CHOICE)
        .set(NOTIFICATION_CHOICE.COMPANY_ID, tx.company())
        .set(NOTIFICATION_CHOICE.USER_ID, user)
        .set(NOTIFICATION_CHOICE.EVENT, event.word())
        .set(NOTIFICATION_CHOICE.DESKTOP, switches.desktop())
        .set(NOTIFICATION_CHOICE.EMAIL, switches.email());
  }

  /** A user who wants to be told of an event. */
  record Wanting(long user, Event event, Switches by) {}
}
