package app.parley.feed;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One numbered change of a company's data. It holds ids only: who reads it looks the things up as
 * they are now, so that nothing deleted lives on in the feed.
 *
 * @param seq the company's change number, without gaps, in commit order
 */
public record Change(
    long seq,
    ChangeKind kind,
    @Nullable Long channelId,
    @Nullable Long conversationId,
    @Nullable Long messageId,
    @Nullable Long userId,
    @Nullable ItemRef item,
    Instant at) {
  /** A change that concerns no CRM item. */
  public Change(
      long seq,
      ChangeKind kind,
      @Nullable Long channelId,
      @Nullable Long conversationId,
      @Nullable Long messageId,
      @Nullable Long userId,
      Instant at) {
    this(seq, kind, channelId, conversationId, messageId, userId, null, at);
  }

  /** What changes of these kinds name, each once, in the order of the feed. */
  public static List<Long> ids(
      List<Change> changes, Function<Change, @Nullable Long> id, Set<ChangeKind> kinds) {
    return changes.stream()
        .filter(change -> kinds.contains(change.kind()))
        .map(id)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
