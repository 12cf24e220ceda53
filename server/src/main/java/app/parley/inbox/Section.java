package app.parley.inbox;

import static parley.schema.Tables.CONVERSATION;

import app.parley.problems.Refused;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Where a conversation stands in one user's inbox: every visible one is in exactly one section
 * (I2).
 */
enum Section {
  UNASSIGNED,
  MINE,
  OTHERS,
  CLOSED;

  private static final Condition OPEN = CONVERSATION.STATUS.eq(DSL.inline("open"));

  static Section of(boolean open, @Nullable Long assignee, long user) {
    if (!open) {
      return CLOSED;
    }
    if (assignee == null) {
      return UNASSIGNED;
    }
    return assignee == user ? MINE : OTHERS;
  }

  static Section of(String word) {
    for (var section : values()) {
      if (section.word().equals(word)) {
        return section;
      }
    }
    throw Refused.invalid("section", "One of unassigned, mine, others, closed.");
  }

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * In the words of the partial indexes, which the planner takes only when it sees them as they
   * stand.
   */
  Condition holds(long user) {
    return switch (this) {
      case UNASSIGNED -> OPEN.and(CONVERSATION.ASSIGNEE_ID.isNull());
      case MINE -> OPEN.and(CONVERSATION.ASSIGNEE_ID.eq(user));
      case OTHERS ->
          OPEN.and(CONVERSATION.ASSIGNEE_ID.isNotNull()).and(CONVERSATION.ASSIGNEE_ID.ne(user));
      case CLOSED -> CONVERSATION.STATUS.eq(DSL.inline("closed"));
    };
  }
}
