package app.parley.notifications;

import app.parley.conversations.Announcements.Announced;
import app.parley.notifications.ChoiceRows.Wanting;
import java.util.Optional;

/** Who is told of a piece of news (N2), decided here and nowhere else. */
final class Recipients {
  private Recipients() {}

  /** By which ways a user is told who wants to be told of an event. */
  static Switches ways(Announced news, Wanting user, boolean access) {
    return event(news, user.user(), access).equals(Optional.of(user.event()))
        ? user.by()
        : Switches.OFF;
  }

  /** What the news is from where a user stands; empty where they are not told of it. */
  static Optional<Event> event(Announced news, long user, boolean access) {
    if (!access || isOwnAct(news, user)) {
      return Optional.empty();
    }
    boolean mine = news.assignee() != null && news.assignee() == user;
    if (news.given()) {
      return mine ? Optional.of(Event.ASSIGNED) : Optional.empty();
    }
    if (news.assignee() == null) {
      return Optional.of(Event.UNASSIGNED);
    }
    return Optional.of(mine ? Event.MINE : Event.OTHERS);
  }

  /**
   * Whether it shows at once on the user's screens (N3).
   *
   * @param open whether they have any, or a device that is told by Web Push
   * @param quiet whether they were told of this conversation within the last ten seconds
   */
  static Verdict onScreen(boolean focused, boolean open, boolean quiet) {
    if (focused) {
      return Verdict.FOCUSED;
    }
    if (!open) {
      return Verdict.NO_OPEN_TAB;
    }
    return quiet ? Verdict.GATHERING : Verdict.SENT;
  }

  private static boolean isOwnAct(Announced news, long user) {
    return news.by() != null && news.by() == user;
  }
}
