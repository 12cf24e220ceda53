package app.parley.conversations;

import static parley.schema.Tables.CONVERSATION;
import static parley.schema.Tables.CONVERSATION_STIRRED;
import static parley.schema.Tables.LEFT_UNREAD;

import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import parley.schema.tables.records.LeftUnreadRecord;

/** What lies unread below a user's floor. A row holds until its conversation is stirred again. */
final class LeftUnread {
  private LeftUnread() {}

  /** Lets go of a conversation that is read to its end. */
  static void forget(ReadFloor floor, long conversation, int inboundNo) {
    var count =
        DSL.field(
            DSL.select(CONVERSATION.INBOUND_COUNT)
                .from(CONVERSATION)
                .where(
                    CONVERSATION.COMPANY_ID.eq(LEFT_UNREAD.COMPANY_ID),
                    CONVERSATION.ID.eq(LEFT_UNREAD.CONVERSATION_ID)));
    floor
        .tx()
        .sql()
        .deleteFrom(LEFT_UNREAD)
        .where(
            in(floor),
            LEFT_UNREAD.SECTION.eq(DSL.any(ReadFloor.SECTIONS)),
            LEFT_UNREAD.CONVERSATION_ID.eq(conversation),
            count.le(inboundNo))
        .execute();
  }

  static void list(ReadFloor floor, List<Stirred.Seen> some) {
    if (some.isEmpty()) {
      return;
    }
    var rows =
        some.stream()
            .map(seen ->
                new LeftUnreadRecord(
                    floor.tx().company(),
                    floor.user(),
                    floor.channel(),
                    seen.section(),
                    seen.conversation(),
                    seen.seq()))
            .toList();
    floor
        .tx()
        .sql()
        .insertInto(LEFT_UNREAD)
        .set(rows)
        .onConflict(LEFT_UNREAD.getPrimaryKey().getFields())
        .doUpdate()
        .set(LEFT_UNREAD.SEQ, DSL.excluded(LEFT_UNREAD.SEQ))
        .execute();
  }

  /** Lets go of rows that hold no more, and counts the others by section. */
  static Map<String, Integer> count(ReadFloor floor) {
    floor
        .tx()
        .sql()
        .deleteFrom(LEFT_UNREAD)
        .where(in(floor), LEFT_UNREAD.SEQ.isDistinctFrom(stirredAt()))
        .execute();
    return floor
        .tx()
        .sql()
        .select(LEFT_UNREAD.SECTION, DSL.count())
        .from(LEFT_UNREAD)
        .where(in(floor))
        .groupBy(LEFT_UNREAD.SECTION)
        .fetchMap(LEFT_UNREAD.SECTION, DSL.count());
  }

  private static Field<Long> stirredAt() {
    return DSL.field(
        DSL.select(CONVERSATION_STIRRED.SEQ)
            .from(CONVERSATION_STIRRED)
            .where(
                CONVERSATION_STIRRED.COMPANY_ID.eq(LEFT_UNREAD.COMPANY_ID),
                CONVERSATION_STIRRED.CONVERSATION_ID.eq(LEFT_UNREAD.CONVERSATION_ID)));
  }

  private static Condition in(ReadFloor floor) {
    return LEFT_UNREAD
        .COMPANY_ID
        .eq(floor.tx().company())
        .and(LEFT_UNREAD.USER_ID.eq(floor.user()))
        .and(LEFT_UNREAD.CHANNEL_ID.eq(floor.channel()));
  }
}
