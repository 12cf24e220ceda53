package app.parley.inbox;

import static parley.schema.Tables.CONVERSATION;
import static parley.schema.Tables.MESSAGE;

import app.parley.conversations.Behind;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * What a user has not read (I7), computed from read positions. Without one everything is new that
 * came after the user joined.
 */
final class Unread {
  private Unread() {}

  /** New messages behind the user's position, at most {@link ConversationCard#MOST_UNREAD}. */
  static Field<Integer> messages(Viewer viewer) {
    var unread =
        CONVERSATION.INBOUND_COUNT.minus(DSL.coalesce(Behind.position(viewer.user()), old(viewer)));
    return DSL.least(DSL.inline(ConversationCard.MOST_UNREAD), DSL.greatest(DSL.inline(0), unread));
  }

  /** Whether there is something unread, in the words of the sections' counts. */
  static Condition isThere(Viewer viewer) {
    return Behind.is(viewer.user(), DSL.val(viewer.joined()));
  }

  private static Field<Integer> old(Viewer viewer) {
    var before =
        DSL.field(
            DSL.select(MESSAGE.INBOUND_NO)
                .from(MESSAGE)
                .where(
                    MESSAGE.COMPANY_ID.eq(CONVERSATION.COMPANY_ID),
                    MESSAGE.CONVERSATION_ID.eq(CONVERSATION.ID),
                    MESSAGE.PLACE_AT.le(viewer.joined()))
                .orderBy(MESSAGE.PLACE_AT.desc(), MESSAGE.NO.desc())
                .limit(DSL.inline(1)));
    return DSL.when(
            CONVERSATION.CREATED_AT.lt(viewer.joined()), DSL.coalesce(before, DSL.inline(0)))
        .otherwise(DSL.inline(0));
  }
}
