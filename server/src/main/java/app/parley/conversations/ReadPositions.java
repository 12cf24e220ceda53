package app.parley.conversations;

import static parley.schema.Tables.READ_POSITION;

import app.parley.feed.Change;
import app.parley.feed.ChangeKind;
import app.parley.feed.Feed;
import app.parley.platform.Tx;
import app.parley.problems.Refused;
import java.time.Clock;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * How far each user has read (I7): a number by arrival, so a late message is unread wherever it
 * stands.
 */
@Component
public final class ReadPositions {
  private final Feed feed;
  private final Clock clock;

  ReadPositions(Feed feed, Clock clock) {
    this.feed = feed;
    this.clock = clock;
  }

  /**
   * Moves the position forward to a message, never back.
   *
   * @throws Refused when the conversation has no such message
   */
  public void moveTo(Tx tx, VisibleConversation where, long user, String message) {
    var upTo =
        MessageStore.byId(tx, where.id(), Access.number(message))
            .orElseThrow(
                () -> Refused.invalid("upTo", "No message of this conversation has that id."));
    move(tx, where.channelId(), where.id(), user, upTo.getInboundNo());
  }

  /** Everything that is there now counts as read. */
  public void moveToEnd(Tx tx, long channel, long conversation, long user) {
    ConversationStore.lock(tx, conversation)
        .ifPresent(thread -> move(tx, channel, conversation, user, thread.inboundCount));
  }

  private void move(Tx tx, long channel, long conversation, long user, int inboundNo) {
    var now = clock.instant();
    var moved =
        tx.sql()
            .insertInto(READ_POSITION)
            .set(READ_POSITION.COMPANY_ID, tx.company())
            .set(READ_POSITION.USER_ID, user)
            .set(READ_POSITION.CONVERSATION_ID, conversation)
            .set(READ_POSITION.INBOUND_NO, inboundNo)
            .set(READ_POSITION.READ_AT, now)
            .onConflict(
                READ_POSITION.COMPANY_ID, READ_POSITION.USER_ID, READ_POSITION.CONVERSATION_ID)
            .doUpdate()
            .set(READ_POSITION.INBOUND_NO, DSL.excluded(READ_POSITION.INBOUND_NO))
            .set(READ_POSITION.READ_AT, now)
            .where(READ_POSITION.INBOUND_NO.lt(DSL.excluded(READ_POSITION.INBOUND_NO)))
            .execute();
    if (moved > 0) {
      feed.append(tx, new Change(0, ChangeKind.READ_MOVED, channel, conversation, null, user, now));
    }
  }
}
