package app.parley.inbox;

import static parley.schema.Tables.CONVERSATIONS_BEGINNING;
import static parley.schema.Tables.CONVERSATIONS_NAMED;
import static parley.schema.Tables.MESSAGES_SAYING;

import app.parley.platform.Ids;
import app.parley.platform.Tx;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What a text finds: parts of names and addresses, and messages that hold all its words, the last
 * one perhaps only begun. A text of one or two characters finds beginnings of names alone.
 *
 * @param conversations all of them; null when so many have it in their names that looking through
 *     the list finds a page soon
 * @param messages those that say it, newest first as far as they are months apart, by conversation
 */
record TextSearch(@Nullable Set<Long> conversations, Map<Long, List<Long>> messages) {
  private static final int SHORTEST = 3;

  /** Ids begin with their time; without as many bits they number spans of 25 days. */
  private static final int SPAN_BITS = 53;

  static TextSearch of(Tx tx, Viewer viewer, String text) {
    var channels = viewer.channelArray();
    if (text.codePointCount(0, text.length()) < SHORTEST) {
      var beginning =
          tx.sql()
              .selectFrom(
                  CONVERSATIONS_BEGINNING(query(text), channels, spans(tx), Candidates.MOST))
              .fetchSet(row -> row.getConversationId());
      return new TextSearch(beginning, Map.of());
    }
    var messages = new HashMap<Long, List<Long>>();
    tx.sql()
        .selectFrom(MESSAGES_SAYING(query(text), channels, spans(tx), Candidates.MOST))
        .fetchGroups(row -> row.getConversationId(), row -> row.getMessageId())
        .forEach(messages::put);
    var named =
        tx.sql()
            .selectFrom(CONVERSATIONS_NAMED(pattern(text), channels, Candidates.MOST + 1))
            .fetchSet(row -> row.getConversationId());
    if (named.size() > Candidates.MOST) {
      return new TextSearch(null, messages);
    }
    var all = new HashSet<>(named);
    all.addAll(messages.keySet());
    return new TextSearch(all, messages);
  }

  static String pattern(String text) {
    return "%" + text.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  /** In PostgreSQL's words: each one quoted, all of them, the last one a beginning. */
  static String query(String text) {
    return Arrays.stream(text.split("\\s+"))
            .map(word -> "'" + word.replace("\\", "\\\\").replace("'", "''") + "'")
            .collect(Collectors.joining(" & "))
        + ":*";
  }

  /** From now back to when the company began. */
  static Long[] spans(Tx tx) {
    var now = Ids.next() >> SPAN_BITS;
    var first = Math.min(now, tx.company() >> SPAN_BITS);
    return LongStream.rangeClosed(first, now)
        .map(span -> now + first - span)
        .boxed()
        .toArray(Long[]::new);
  }
}
