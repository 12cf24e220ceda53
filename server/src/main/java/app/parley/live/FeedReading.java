package app.parley.live;

import app.parley.channels.Channel;
import app.parley.channels.Channels;
import app.parley.feed.ChangeKind;
import app.parley.feed.Feed;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a company's changes as screens are told of them. */
@Component
final class FeedReading {
  static final int MOST_AT_ONCE = 500;

  private final Tenant tenant;
  private final Feed feed;
  private final Channels channels;
  private final Subjects subjects;

  FeedReading(Tenant tenant, Feed feed, Channels channels, Subjects subjects) {
    this.tenant = tenant;
    this.feed = feed;
    this.channels = channels;
    this.subjects = subjects;
  }

  /** Where a new stream begins: what is kept of the feed, and what the user may see. */
  Opening opening(long company, long user) {
    return atOneMoment(
        company,
        tx -> {
          var position = feed.position(tx);
          var oldest = feed.after(tx, 0, 1);
          return new Opening(
              oldest.isEmpty() ? position + 1 : oldest.getFirst().seq(),
              position,
              channels.visibleTo(tx, user));
        });
  }

  /**
   * Changes after a number.
   *
   * @param known the channels as they were at that number, so that they need not be read; null
   *     where that is not known
   */
  Batch after(long company, long seq, int limit, @Nullable List<Channel> known) {
    return atOneMoment(company, tx -> read(tx, seq, limit, known));
  }

  private Batch read(Tx tx, long seq, int limit, @Nullable List<Channel> known) {
    var changes = feed.after(tx, seq, limit);
    boolean moved =
        changes.stream().anyMatch(change -> change.kind() == ChangeKind.CHANNEL_CHANGED);
    boolean more = changes.size() == limit;
    var upTo = changes.isEmpty() ? seq : changes.getLast().seq();
    // Contents are those of now, so access has to be too: it may have moved in what is left unread.
    var usable = known == null || moved || more ? channels.all(tx) : known;
    return new Batch(subjects.tell(tx, changes), upTo, more, moved, usable);
  }

  /**
   * What a change is about is looked up as it was when the changes were read: versions count on it.
   */
  private <T> T atOneMoment(long company, Function<Tx, T> read) {
    return tenant.in(
        company,
        tx -> {
          tx.sql().execute("set transaction isolation level repeatable read");
          return read.apply(tx);
        });
  }

  /**
   * What a new stream must know.
   *
   * @param oldest the number of the oldest change that is kept, or the next one where none is
   */
  record Opening(long oldest, long position, Set<Long> channels) {
    private static final int FARTHEST = 10_000;

    boolean canGoOnAfter(long seq) {
      return seq <= position && seq >= oldest - 1 && position - seq <= FARTHEST;
    }
  }
}
