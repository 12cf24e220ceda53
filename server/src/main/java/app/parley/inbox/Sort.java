package app.parley.inbox;

import app.parley.problems.Refused;
import java.util.Locale;

/** The order of a list. Waiting and window put those that have none last, newest first. */
enum Sort {
  NEWEST,
  OLDEST,
  /** Who waits longest for an answer comes first. */
  WAITING,
  /** Whose reply window ends first comes first. */
  WINDOW;

  static Sort of(String word) {
    for (var sort : values()) {
      if (sort.name().toLowerCase(Locale.ROOT).equals(word)) {
        return sort;
      }
    }
    throw Refused.invalid("sort", "One of newest, oldest, waiting, window.");
  }

  /** How many walks follow one another in it. */
  int stretches() {
    return this == WAITING || this == WINDOW ? 2 : 1;
  }
}
