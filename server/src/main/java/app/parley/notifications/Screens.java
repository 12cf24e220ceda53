package app.parley.notifications;

/** The open screens of users, as the room that streams to them knows them. */
public interface Screens {
  /** Whether the user has any. */
  boolean areOpen(long company, long user);

  /** Whether the user has the conversation open in a window with focus. */
  boolean areFocused(long company, long user, long channel, long conversation);

  /** Shows it on all screens of the user that may see the channel; never waits. */
  void show(long company, long user, long channel, Notification notification);

  /** Shows it on all screens of the user, whatever they may see. Gives whether there was one. */
  boolean tryOut(long company, long user, Notification notification);

  /** What was shown of the conversation is to be taken away. */
  void withdraw(long company, long user, long conversation);
}
