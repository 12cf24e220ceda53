package app.parley.conversations;

import static parley.schema.Tables.CONVERSATION;
import static parley.schema.Tables.READ_POSITION;

import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What it means, of a row of {@code conversation}, that a user has not read it (I7). */
public final class Behind {
  private Behind() {}

  /**
   * Something of the customer's came after the user joined and after their position.
   *
   * @param joined when the user was made
   */
  public static Condition is(long user, Field<Instant> joined) {
    return CONVERSATION
        .LAST_INBOUND_AT
        .gt(joined)
        .and(CONVERSATION.INBOUND_COUNT.gt(DSL.coalesce(position(user), DSL.inline(0))));
  }

  public static Field<Integer> position(long user) {
    return DSL.field(
        DSL.select(READ_POSITION.INBOUND_NO)
            .from(READ_POSITION)
            .where(
                READ_POSITION.COMPANY_ID.eq(CONVERSATION.COMPANY_ID),
                READ_POSITION.USER_ID.eq(user),
                READ_POSITION.CONVERSATION_ID.eq(CONVERSATION.ID)));
  }

  /** In which of the user's sections it is, as {@code read_floor} and {@code left_unread} say. */
  public static Field<String> section(long user) {
    return DSL.when(CONVERSATION.STATUS.eq(DSL.inline("closed")), DSL.inline("closed"))
        .when(CONVERSATION.ASSIGNEE_ID.isNull(), DSL.inline("unassigned"))
        .when(CONVERSATION.ASSIGNEE_ID.eq(user), DSL.inline("mine"))
        .otherwise(DSL.inline("others"));
  }
}
