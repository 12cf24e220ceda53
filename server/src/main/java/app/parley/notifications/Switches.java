package app.parley.notifications;

/** By which ways one wants to be told of an event. */
record Switches(Boolean desktop, Boolean email) {
  static final Switches OFF = new Switches(false, false);
}
