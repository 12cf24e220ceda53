package app.parley.conversations;

import app.parley.problems.Refused;

/** How long a text may be, in characters as people count them. */
final class TextLimit {
  private TextLimit() {}

  static void check(String text, int limit) {
    var length = text.codePointCount(0, text.length());
    if (length > limit) {
      throw Refused.invalid("text", "The text has " + length + " characters; " + limit + " fit.");
    }
  }
}
