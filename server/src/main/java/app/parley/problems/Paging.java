package app.parley.problems;

import org.jspecify.annotations.Nullable;

/**
 * {@code limit} (1 to 100, 50 when absent) and {@code cursor} of a list, as a controller's
 * parameter. A bad limit is refused before the controller is called; a cursor by whoever gave it
 * out.
 */
public record Paging(int limit, @Nullable String cursor) {
  static final int DEFAULT = 50;
  static final int MOST = 100;

  public static Refused wrongCursor() {
    return Refused.invalid("cursor", "This is no cursor of this list.");
  }
}
