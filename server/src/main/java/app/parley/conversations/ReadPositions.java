package app.parley.conversations;

import static parley.schema.Tables.CONVERSATION;
import static parley.schema.Tables.READ_POSITION;

import app.parley.feed.Change;
import app.parley.feed.ChangeKind;
import app.parley.feed.Feed;
import app.parley.platform.Tx;
import app.parley.problems.Refused;
import java.time.Clock;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How far each user has read (I7): a number by arrival, so a late message is unread wherever it
 * stands.
 */
@Component
public final class ReadPositions {
  private final Feed feed;
  private final Clock clock;
  private final ReadFloor.Pace pace;

  @Autowired
  ReadPositions(Feed feed, Clock clock) {
    this(feed, clock, ReadFloor.Pace.USUAL);
  }

  ReadPositions(Feed feed, Clock clock, ReadFloor.Pace pace) {
    this.feed = feed;
    this.clock = clock;
    this.pace = pace;
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
    var floor = ReadFloor.hold(tx, user, where.channelId(), pace);
    move(floor, where.id(), upTo.getInboundNo());
  }

  /** Everything that is there now counts as read. */
  public void moveToEnd(Tx tx, long channel, long conversation, long user) {
    var floor = ReadFloor.hold(tx, user, channel, pace);
    ConversationStore.lock(tx, conversation)
        .ifPresent(thread -> move(floor, conversation, thread.inboundCount));
  }

  /** The customer's last message counts as unread again; for those who have read everything. */
  public void moveBehindLast(Tx tx, VisibleConversation where, long user) {
    var floor = ReadFloor.hold(tx, user, where.channelId(), pace);
    var thread = ConversationStore.lock(tx, where.id()).orElseThrow(Refused::notFound);
    var last = thread.inboundCount - 1;
    if (last >= 0 && put(floor, where.id(), last, READ_POSITION.INBOUND_NO.gt(last))) {
      floor.leave(where.id());
    }
  }

  private void move(ReadFloor floor, long conversation, int inboundNo) {
    if (put(floor, conversation, inboundNo, READ_POSITION.INBOUND_NO.lt(inboundNo))) {
      floor.read(conversation, inboundNo);
    }
  }

  /**
   * Where the position is and the condition does not hold, or the conversation is gone, nothing
   * moves and nobody is told.
   */
  private boolean put(ReadFloor floor, long conversation, int inboundNo, Condition unlessItStands) {
    var now = clock.instant();
    var there =
        DSL.select(
                CONVERSATION.COMPANY_ID,
                DSL.val(floor.user()),
                CONVERSATION.ID,
                DSL.val(inboundNo),
                DSL.val(now))
            .from(CONVERSATION)
            .where(
                CONVERSATION.COMPANY_ID.eq(floor.tx().company()), CONVERSATION.ID.eq(conversation))
            .forKeyShare();
    var moved =
        floor
            .tx()
            .sql()
            .insertInto(
                READ_POSITION,
                READ_POSITION.COMPANY_ID,
                READ_POSITION.USER_ID,
                READ_POSITION.CONVERSATION_ID,
                READ_POSITION.INBOUND_NO,
                READ_POSITION.READ_AT)
            .select(there)
            .onConflict(
                READ_POSITION.COMPANY_ID, READ_POSITION.USER_ID, READ_POSITION.CONVERSATION_ID)
            .doUpdate()
            .set(READ_POSITION.INBOUND_NO, inboundNo)
            .set(READ_POSITION.READ_AT, now)
            .where(unlessItStands)
            .execute();
    if (moved > 0) {
      feed.append(
          floor.tx(),
          new Change(
              0, ChangeKind.READ_MOVED, floor.channel(), conversation, null, floor.user(), now));
    }
    return moved > 0;
  }
}
