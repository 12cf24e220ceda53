package app.parley.inbox;

import static parley.schema.Tables.CONVERSATIONS_NAMED;

import app.parley.platform.Tx;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds conversations by part of the participant's name or address. */
final class ParticipantSearch {
  private static final int SHORTEST = 3;
  private static final int MOST = 2_000;

  private ParticipantSearch() {}

  /**
   * All of them; or nothing for a text so short or so common that looking through the list from its
   * newest on finds a page soon.
   */
  static Optional<List<Long>> find(Tx tx, Viewer viewer, String text) {
    if (text.length() < SHORTEST) {
      return Optional.empty();
    }
    var found =
        tx.sql()
            .selectFrom(CONVERSATIONS_NAMED(pattern(text), viewer.channelArray(), MOST + 1))
            .fetch(row -> row.getConversationId());
    return found.size() > MOST ? Optional.empty() : Optional.of(found);
  }

  private static String pattern(String text) {
    return "%" + text.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }
}
