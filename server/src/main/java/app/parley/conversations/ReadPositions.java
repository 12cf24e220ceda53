package app.parley.conversations;

import static parley.schema.Tables.READ_POSITION;

import app.parley.feed.Change;
import app.parley.feed.ChangeKind;
import app.parley.feed.Feed;
import app.parley.platform.Tx;
import app.parley.problems.Refused;
import java.time.Clock;
import org.jooq.Condition;
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
   * Moves the position forward to a message, not back.
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

  /** The customer's last message counts as unread again; for those who have read everything. */
  public void moveBehindLast(Tx tx, VisibleConversation where, long user) {
    var thread = ConversationStore.lock(tx, where.id()).orElseThrow(Refused::notFound);
    var mark = new Mark(where.channelId(), where.id(), user, thread.inboundCount - 1);
    if (mark.inboundNo() >= 0) {
      put(tx, mark, READ_POSITION.INBOUND_NO.gt(mark.inboundNo()));
    }
  }

  private void move(Tx tx, long channel, long conversation, long user, int inboundNo) {
    var mark = new Mark(channel, conversation, user, inboundNo);
    put(tx, mark, READ_POSITION.INBOUND_NO.lt(inboundNo));
  }

  /** Where the position is and the condition does not hold, nothing moves and nobody is told. */
  private void put(Tx tx, Mark mark, Condition unlessItStands) {
    var now = clock.instant();
    var moved =
        tx.sql()
            .insertInto(READ_POSITION)
            .set(READ_POSITION.COMPANY_ID, tx.company())
            .set(READ_POSITION.USER_ID, mark.user())
            .set(READ_POSITION.CONVERSATION_ID, mark.conversation())
            .set(READ_POSITION.INBOUND_NO, mark.inboundNo())
            .set(READ_POSITION.READ_AT, now)
            .onConflict(
                READ_POSITION.COMPANY_ID, READ_POSITION.USER_ID, READ_POSITION.CONVERSATION_ID)
            .doUpdate()
            .set(READ_POSITION.INBOUND_NO, mark.inboundNo())
            .set(READ_POSITION.READ_AT, now)
            .where(unlessItStands)
            .execute();
    if (moved > 0) {
      feed.append(
          tx,
          new Change(
              0,
              ChangeKind.READ_MOVED,
              mark.channel(),
              mark.conversation(),
              null,
              mark.user(),
              now));
    }
  }

  private record Mark(long channel, long conversation, long user, int inboundNo) {}
}
