package app.parley.feed;

import static parley.schema.Tables.CHANGE;
import static parley.schema.Tables.COMPANY_FEED;

import app.parley.platform.Tx;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A company's change feed: written in the writer's transaction, read in order and without gaps. */
@Component
public final class Feed {
  private static final List<String> PERSONAL =
      Arrays.stream(ChangeKind.values())
          .filter(ChangeKind::isPersonal)
          .map(ChangeKind::word)
          .toList();

  private final FeedBus bus;
  private final Clock clock;

  Feed(FeedBus bus, Clock clock) {
    this.bus = bus;
    this.clock = clock;
  }

  /**
   * Puts a change about a conversation, and one of its messages if given, at the end of this
   * transaction.
   */
  public void append(
      Tx tx, ChangeKind kind, long channel, long conversation, @Nullable Long message) {
    append(tx, new Change(0, kind, channel, conversation, message, null, clock.instant()));
  }

  /** Puts a change at the end of this transaction; its number is given at the commit. */
  public void append(Tx tx, Change change) {
    tx.lastly(FeedAppend.class, () -> new FeedAppend(bus)).add(change);
  }

  /** A change that concerns a user and no conversation. */
  public void appendOfUser(Tx tx, ChangeKind kind, long user) {
    append(tx, new Change(0, kind, null, null, null, user, clock.instant()));
  }

  /** A change of a CRM item, or of its notes. */
  public void appendOfItem(Tx tx, ChangeKind kind, ItemRef item) {
    append(tx, new Change(0, kind, null, null, null, null, item, clock.instant()));
  }

  /** Changes after a number, oldest first. */
  public List<Change> after(Tx tx, long seq, int limit) {
    return tx.sql()
        .select(
            CHANGE.SEQ,
            CHANGE.KIND,
            CHANGE.CHANNEL_ID,
            CHANGE.CONVERSATION_ID,
            CHANGE.MESSAGE_ID,
            CHANGE.USER_ID,
            CHANGE.ITEM_TYPE,
            CHANGE.ITEM_ID,
            CHANGE.AT)
        .from(CHANGE)
        .where(CHANGE.COMPANY_ID.eq(tx.company()), CHANGE.SEQ.gt(seq))
        .orderBy(CHANGE.SEQ)
        .limit(limit)
        .fetch(Records.mapping(Feed::change));
  }

  /**
   * How many changes each of these conversations had after a number, those that are one user's own
   * not counted.
   */
  public Map<Long, Integer> countAfter(Tx tx, long seq, Collection<Long> conversations) {
    return tx.sql()
        .select(CHANGE.CONVERSATION_ID, DSL.count())
        .from(CHANGE)
        .where(
            CHANGE.COMPANY_ID.eq(tx.company()),
            CHANGE.SEQ.gt(seq),
            CHANGE.CONVERSATION_ID.eq(DSL.any(conversations.toArray(Long[]::new))),
            CHANGE.KIND.notIn(PERSONAL))
        .groupBy(CHANGE.CONVERSATION_ID)
        .fetchMap(CHANGE.CONVERSATION_ID, DSL.count());
  }

  /** The number of the latest change, 0 before the first. */
  public long position(Tx tx) {
    return tx.sql()
        .select(COMPANY_FEED.LAST_SEQ)
        .from(COMPANY_FEED)
        .where(COMPANY_FEED.COMPANY_ID.eq(tx.company()))
        .fetchOptional(COMPANY_FEED.LAST_SEQ)
        .orElse(0L);
  }

  private static Change change(
      long seq,
      String kind,
      @Nullable Long channel,
      @Nullable Long conversation,
      @Nullable Long message,
      @Nullable Long user,
      @Nullable String itemType,
      @Nullable String itemId,
      Instant at) {
    var item = ItemRef.of(itemType, itemId);
    return new Change(seq, ChangeKind.of(kind), channel, conversation, message, user, item, at);
  }
}
