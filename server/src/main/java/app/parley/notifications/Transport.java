package app.parley.notifications;

import java.util.Locale;

/** The ways to tell somebody. */
enum Transport {
  DESKTOP,
  PUSH,
  EMAIL;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
