package app.parley.notifications;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What one can be told of (N1), as it is from where the user stands. */
public enum Event {
  MINE,
  OTHERS,
  UNASSIGNED,
  ASSIGNED;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Event of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
