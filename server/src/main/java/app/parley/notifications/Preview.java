package app.parley.notifications;

import org.jspecify.annotations.Nullable;

/** The beginning of a text, as much of it as a notification shows. */
final class Preview {
  private static final int LONGEST = 200;

  private Preview() {}

  /** Null where a message has no words. */
  static @Nullable String ofMessage(@Nullable String text) {
    return text == null ? null : of(text);
  }

  static String of(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
