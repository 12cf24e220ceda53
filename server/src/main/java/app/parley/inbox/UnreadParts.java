package app.parley.inbox;

import static parley.schema.Tables.CONVERSATION;
import static parley.schema.Tables.CONVERSATION_STIRRED;
import static parley.schema.Tables.LEFT_UNREAD;
import static parley.schema.Tables.READ_FLOOR;

import app.parley.conversations.Behind;
import app.parley.platform.Tx;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * What a count is put together from. Each other row is looked up by its key, in a query of its own:
 * joined, it lets the planner read the whole table.
 */
final class UnreadParts {
  static final Field<Integer> ONE = DSL.inline(1).as("one");

  private UnreadParts() {}

  /** What was left unread below the floors, and not stirred since. */
  static Select<Record1<Integer>> listed(
      Tx tx, Viewer viewer, Section section, Set<Long> channels) {
    var stirredAt = stirredAt(LEFT_UNREAD.COMPANY_ID, LEFT_UNREAD.CONVERSATION_ID);
    return DSL.select(ONE)
        .from(LEFT_UNREAD)
        .where(
            LEFT_UNREAD.COMPANY_ID.eq(tx.company()),
            LEFT_UNREAD.USER_ID.eq(viewer.user()),
            LEFT_UNREAD.CHANNEL_ID.eq(ConversationRows.any(channels)),
            LEFT_UNREAD.SECTION.eq(section.word()),
            LEFT_UNREAD.SEQ.eq(stirredAt));
  }

  /** What was stirred above the floors and is unread. */
  static Select<Record1<Integer>> stirred(
      Tx tx, Viewer viewer, Section section, Set<Long> channels) {
    var unreadIn =
        DSL.field(
            DSL.select(DSL.when(Unread.isThere(viewer), Behind.section(viewer.user())))
                .from(CONVERSATION)
                .where(
                    CONVERSATION.COMPANY_ID.eq(CONVERSATION_STIRRED.COMPANY_ID),
                    CONVERSATION.ID.eq(CONVERSATION_STIRRED.CONVERSATION_ID)));
    var above =
        DSL.lateral(
                DSL.select(ONE)
                    .from(CONVERSATION_STIRRED)
                    .where(
                        CONVERSATION_STIRRED.COMPANY_ID.eq(tx.company()),
                        CONVERSATION_STIRRED.CHANNEL_ID.eq(READ_FLOOR.CHANNEL_ID),
                        CONVERSATION_STIRRED.SEQ.gt(READ_FLOOR.SEQ),
                        unreadIn.eq(section.word()))
                    .limit(DSL.inline(UnreadCounts.MOST)))
            .as("above");
    return DSL.select(ONE)
        .from(READ_FLOOR)
        .crossJoin(above)
        .where(
            READ_FLOOR.COMPANY_ID.eq(tx.company()),
            READ_FLOOR.USER_ID.eq(viewer.user()),
            READ_FLOOR.CHANNEL_ID.eq(ConversationRows.any(channels)),
            READ_FLOOR.SECTION.eq(section.word()));
  }

  /**
   * Of a conversation: that it was stirred above its channel's floor, where that is one of them.
   */
  static Condition isAbove(Viewer viewer, Section section, Set<Long> floors) {
    var floor =
        DSL.field(
            DSL.select(READ_FLOOR.SEQ)
                .from(READ_FLOOR)
                .where(
                    READ_FLOOR.COMPANY_ID.eq(CONVERSATION.COMPANY_ID),
                    READ_FLOOR.USER_ID.eq(viewer.user()),
                    READ_FLOOR.CHANNEL_ID.eq(CONVERSATION.CHANNEL_ID),
                    READ_FLOOR.CHANNEL_ID.eq(ConversationRows.any(floors)),
                    READ_FLOOR.SECTION.eq(section.word())));
    return stirredAt(CONVERSATION.COMPANY_ID, CONVERSATION.ID)
        .gt(DSL.coalesce(floor, DSL.inline(0L)));
  }

  private static Field<Long> stirredAt(Field<Long> company, Field<Long> conversation) {
    return DSL.field(
        DSL.select(CONVERSATION_STIRRED.SEQ)
            .from(CONVERSATION_STIRRED)
            .where(
                CONVERSATION_STIRRED.COMPANY_ID.eq(company),
                CONVERSATION_STIRRED.CONVERSATION_ID.eq(conversation)));
  }
}
