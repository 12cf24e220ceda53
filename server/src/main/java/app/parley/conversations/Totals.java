package app.parley.conversations;

import static parley.schema.Tables.CONVERSATION_TOTAL;

import app.parley.platform.Tx;
import java.util.Comparator;
import java.util.TreeMap;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The sections' totals, moved in the transaction that moves the conversation and counted never
 * (I2).
 */
final class Totals implements Tx.LastStep {
  private final TreeMap<Place, Long> moves =
      new TreeMap<>(
          Comparator.comparingLong(Place::channel)
              .thenComparing(Place::open)
              .thenComparingLong(Place::assignee));

  /** Where a conversation is counted; nobody is 0. */
  record Place(long channel, boolean open, long assignee) {
    static Place of(Conversation conversation) {
      return new Place(
          conversation.channelId,
          conversation.open,
          conversation.assigneeId == null ? 0 : conversation.assigneeId);
    }
  }

  static void move(Tx tx, @Nullable Place from, @Nullable Place to) {
    var totals = tx.lastly(Totals.class, Totals::new);
    if (from != null) {
      totals.moves.merge(from, -1L, Long::sum);
    }
    if (to != null) {
      totals.moves.merge(to, 1L, Long::sum);
    }
  }

  @Override
  public int turn() {
    return 50;
  }

  @Override
  public void beforeCommit(Tx tx) {
    moves.forEach((place, by) -> {
      if (by != 0) {
        add(tx, place, by);
      }
    });
  }

  private static void add(Tx tx, Place place, long by) {
    tx.sql()
        .insertInto(CONVERSATION_TOTAL)
        .columns(
            CONVERSATION_TOTAL.COMPANY_ID,
            CONVERSATION_TOTAL.CHANNEL_ID,
            CONVERSATION_TOTAL.STATUS,
            CONVERSATION_TOTAL.ASSIGNEE_ID,
            CONVERSATION_TOTAL.TOTAL)
        .values(
            tx.company(), place.channel(), place.open() ? "open" : "closed", place.assignee(), by)
        .onConflict(
            CONVERSATION_TOTAL.COMPANY_ID,
            CONVERSATION_TOTAL.CHANNEL_ID,
            CONVERSATION_TOTAL.STATUS,
            CONVERSATION_TOTAL.ASSIGNEE_ID)
        .doUpdate()
        .set(
            CONVERSATION_TOTAL.TOTAL,
            CONVERSATION_TOTAL.TOTAL.plus(DSL.excluded(CONVERSATION_TOTAL.TOTAL)))
        .execute();
  }
}
