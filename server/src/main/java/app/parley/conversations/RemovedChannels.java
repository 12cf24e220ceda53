package app.parley.conversations;

import static parley.schema.Tables.CONVERSATION_TOTAL;

import app.parley.channels.Channels;
import app.parley.channels.ConversationCounts;
import app.parley.feed.Change;
import app.parley.feed.ChangeKind;
import app.parley.feed.Feed;
import app.parley.feed.Follower;
import app.parley.platform.Tx;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Removing a channel deletes its conversations (S5), some in each transaction. It follows the feed,
 * so a crash in between leaves nothing behind; the channel's row goes last.
 */
@Component
public final class RemovedChannels implements Follower, ConversationCounts {
  static final int AT_ONCE = 100;
  private final Channels channels;
  private final Deleting deleting;
  private final List<Forgets> others;
  private final Feed feed;
  private final Clock clock;

  RemovedChannels(
      Channels channels, Deleting deleting, List<Forgets> others, Feed feed, Clock clock) {
    this.channels = channels;
    this.deleting = deleting;
    this.others = others;
    this.feed = feed;
    this.clock = clock;
  }

  /** A room above that keeps something of a channel, and lets go of it a part at a time. */
  public interface Forgets {
    /** Whether something may be left. */
    boolean forgetSome(Tx tx, long channel);
  }

  @Override
  public String name() {
    return "removed-channels";
  }

  @Override
  public void follow(Tx tx, List<Change> changes) {
    if (changes.stream().noneMatch(RemovedChannels::mayLeaveSomething)) {
      return;
    }
    for (var channel : channels.removed(tx)) {
      if (forgetSome(tx, channel)) {
        feed.append(
            tx, new Change(0, ChangeKind.REMOVAL_LEFT, channel, null, null, null, clock.instant()));
        return;
      }
      channels.forget(tx, channel);
    }
  }

  @Override
  public Map<Long, Long> byChannel(Tx tx) {
    var total = DSL.sum(CONVERSATION_TOTAL.TOTAL).cast(Long.class);
    return tx.sql()
        .select(CONVERSATION_TOTAL.CHANNEL_ID, total)
        .from(CONVERSATION_TOTAL)
        .where(CONVERSATION_TOTAL.COMPANY_ID.eq(tx.company()))
        .groupBy(CONVERSATION_TOTAL.CHANNEL_ID)
        .fetchMap(CONVERSATION_TOTAL.CHANNEL_ID, total);
  }

  private boolean forgetSome(Tx tx, long channel) {
    var threads = ConversationStore.lockSomeToDelete(tx, channel, AT_ONCE);
    threads.forEach(thread -> deleting.delete(tx, thread));
    var more = threads.size() == AT_ONCE;
    for (var other : others) {
      more |= other.forgetSome(tx, channel);
    }
    return more || !threads.isEmpty();
  }

  private static boolean mayLeaveSomething(Change change) {
    return change.kind() == ChangeKind.CHANNEL_CHANGED || change.kind() == ChangeKind.REMOVAL_LEFT;
  }
}
