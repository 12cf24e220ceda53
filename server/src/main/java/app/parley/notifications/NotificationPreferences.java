package app.parley.notifications;

import java.util.Map;

/** What one user wants to be told of, and how (N1). */
record NotificationPreferences(Events events) {

  /** One of each event, in the order of the dialog. */
  record Events(Switches mine, Switches others, Switches unassigned, Switches assigned) {}

  /** What holds for who never chose. */
  static final NotificationPreferences USUAL =
      new NotificationPreferences(
          new Events(
              new Switches(true, true),
              new Switches(false, false),
              new Switches(true, false),
              new Switches(true, true)));

  static NotificationPreferences of(Map<Event, Switches> chosen) {
    var usual = USUAL.events();
    return new NotificationPreferences(
        new Events(
            chosen.getOrDefault(Event.MINE, usual.mine()),
            chosen.getOrDefault(Event.OTHERS, usual.others()),
            chosen.getOrDefault(Event.UNASSIGNED, usual.unassigned()),
            chosen.getOrDefault(Event.ASSIGNED, usual.assigned())));
  }

  Switches of(Event event) {
    return switch (event) {
      case MINE -> events.mine();
      case OTHERS -> events.others();
      case UNASSIGNED -> events.unassigned();
      case ASSIGNED -> events.assigned();
    };
  }
}
