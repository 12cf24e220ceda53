package app.parley.inbox;

import static parley.schema.Tables.CONVERSATION;

import app.parley.platform.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Conversations that an index finds by what they are, so that a list of them needs no walk; null
 * where there are too many: then a walk finds a page soon.
 */
final class Candidates {
  static final int MOST = 2_000;
  static final Duration SOON = Duration.ofHours(1);

  private Candidates() {}

  /** Those whose window ends within the hour, and who wrote last. */
  static @Nullable Set<Long> expiring(Tx tx, Viewer viewer, ReplyWindows.AsOf windows) {
    var found = new HashSet<Long>();
    for (var channel : viewer.channels()) {
      if (windows.lengths().containsKey(channel)) {
        found.addAll(expiring(tx, channel, windows.openSince(channel)));
      }
    }
    return found.size() > MOST ? null : found;
  }

  private static List<Long> expiring(Tx tx, long channel, Instant openSince) {
    return tx.sql()
        .select(CONVERSATION.ID)
        .from(CONVERSATION)
        .where(
            CONVERSATION.COMPANY_ID.eq(tx.company()),
            CONVERSATION.CHANNEL_ID.eq(channel),
            CONVERSATION.WINDOW_OPENED_AT.gt(openSince),
            CONVERSATION.WINDOW_OPENED_AT.le(openSince.plus(SOON)),
            Stretch.waits())
        .limit(DSL.inline(MOST + 1))
        .fetch(CONVERSATION.ID);
  }

  static @Nullable Set<Long> both(@Nullable Set<Long> one, @Nullable Set<Long> other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    var both = new HashSet<>(one);
    both.retainAll(other);
    return both;
  }
}
