package app.parley.feed;

import static parley.schema.Tables.CHANGE;
import static parley.schema.Tables.COMPANY_FEED;

import app.parley.platform.Tx;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Query;

/**
 * A transaction's changes, numbered in its very last statements: the counter's row lock makes
 * commit order and number order the same, so a reader sees neither a gap nor a reorder.
 */
final class FeedAppend implements Tx.LastStep {
  private final FeedBus bus;
  private final List<Change> changes = new ArrayList<>();

  FeedAppend(FeedBus bus) {
    this.bus = bus;
  }

  void add(Change change) {
    changes.add(change);
  }

  @Override
  public int turn() {
    return 100;
  }

  @Override
  public void beforeCommit(Tx tx) {
    long lastSeq =
        tx.sql()
            .insertInto(COMPANY_FEED, COMPANY_FEED.COMPANY_ID, COMPANY_FEED.LAST_SEQ)
            .values(tx.company(), (long) changes.size())
            .onConflict(COMPANY_FEED.COMPANY_ID)
            .doUpdate()
            .set(COMPANY_FEED.LAST_SEQ, COMPANY_FEED.LAST_SEQ.plus(changes.size()))
            .returningResult(COMPANY_FEED.LAST_SEQ)
            .fetchSingle(COMPANY_FEED.LAST_SEQ);
    insert(tx, lastSeq - changes.size());
    tx.afterCommit(() -> bus.signal(tx.company(), lastSeq));
  }

  private void insert(Tx tx, long before) {
    Query one =
        tx.sql()
            .insertInto(
                CHANGE,
                CHANGE.COMPANY_ID,
                CHANGE.SEQ,
                CHANGE.KIND,
                CHANGE.CHANNEL_ID,
                CHANGE.CONVERSATION_ID,
                CHANGE.MESSAGE_ID,
                CHANGE.USER_ID,
                CHANGE.ITEM_TYPE,
                CHANGE.ITEM_ID,
                CHANGE.AT)
            .values((Long) null, null, null, null, null, null, null, null, null, null);
    var batch = tx.sql().batch(one);
    long seq = before;
    for (var change : changes) {
      seq++;
      var item = change.item();
      batch.bind(
          tx.company(),
          seq,
          change.kind().word(),
          change.channelId(),
          change.conversationId(),
          change.messageId(),
          change.userId(),
          item == null ? null : item.type(),
          item == null ? null : item.id(),
          change.at());
    }
    batch.execute();
  }
}
