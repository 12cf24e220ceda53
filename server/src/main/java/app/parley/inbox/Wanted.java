package app.parley.inbox;

import app.parley.platform.Ids;
import app.parley.problems.Refused;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a list is asked for; null takes everything.
 *
 * @param assignees by id, nobody is {@link #NOBODY}
 * @param unread what this user has not read
 * @param expiring where the customer wrote last and the reply window ends within the hour
 * @param text part of a name or address, or words of messages
 */
record Wanted(
    @Nullable Section section,
    @Nullable Set<Long> channels,
    @Nullable Set<Long> assignees,
    boolean unread,
    boolean expiring,
    @Nullable String text,
    Sort sort,
    @Nullable ListCursor after,
    int limit) {
  static final long NOBODY = 0;
  private static final int LONGEST_TEXT = 200;

  /** All of one section. */
  static Wanted section(Section section) {
    return new Wanted(section, null, null, false, false, null, Sort.NEWEST, null, 1);
  }

  List<Section> sections() {
    return section == null ? List.of(Section.values()) : List.of(section);
  }

  /** Every id of a field given several times. */
  static @Nullable Set<Long> ids(String field, @Nullable List<String> texts) {
    if (texts == null || texts.isEmpty()) {
      return null;
    }
    var ids = new HashSet<Long>();
    texts.forEach(text -> ids.add(id(field, text)));
    return ids;
  }

  /** The same with the words me and none. */
  static @Nullable Set<Long> assignees(@Nullable List<String> texts, long me) {
    if (texts == null || texts.isEmpty()) {
      return null;
    }
    var ids = new HashSet<Long>();
    for (var text : texts) {
      switch (text) {
        case "me" -> ids.add(me);
        case "none" -> ids.add(NOBODY);
        default -> ids.add(id("assignee", text));
      }
    }
    return ids;
  }

  static boolean flag(String field, @Nullable String text) {
    if (text == null || text.equals("false")) {
      return false;
    }
    if (text.equals("true")) {
      return true;
    }
    throw Refused.invalid(field, "Either true or false.");
  }

  static @Nullable String text(@Nullable String q) {
    if (q == null || q.isBlank()) {
      return null;
    }
    if (q.length() > LONGEST_TEXT) {
      throw Refused.invalid("q", "At most " + LONGEST_TEXT + " characters.");
    }
    if (q.indexOf(0) >= 0) {
      throw Refused.invalid("q", "This holds a character that no text can hold.");
    }
    return q.strip();
  }

  private static long id(String field, String text) {
    return Ids.parse(text).orElseThrow(() -> Refused.invalid(field, "This is not a value for it."));
  }
}
