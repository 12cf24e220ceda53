package app.parley.inbox;

import app.parley.accounts.Principal;
import app.parley.conversations.Access;
import app.parley.conversations.Assignees;
import app.parley.conversations.Assignments;
import app.parley.conversations.Author;
import app.parley.conversations.Closing;
import app.parley.conversations.ReadPositions;
import app.parley.conversations.VisibleConversation;
import app.parley.platform.Ids;
import app.parley.platform.Tx;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a user does with one conversation, by its own call or among many. Each verb answers with the
 * conversation as it is then, and so does the refusal of a stale version (A3).
 */
@Component
final class ConversationVerbs {
  private final Access access;
  private final Assignments assignments;
  private final Closing closing;
  private final ReadPositions positions;
  private final ConversationCards cards;

  ConversationVerbs(
      Access access,
      Assignments assignments,
      Closing closing,
      ReadPositions positions,
      ConversationCards cards) {
    this.access = access;
    this.assignments = assignments;
    this.closing = closing;
    this.positions = positions;
    this.cards = cards;
  }

  /** Gives it to somebody, or to nobody when {@code to} is null. */
  ConversationCard assign(
      Tx tx, Principal me, String id, @Nullable String to, @Nullable Long seen) {
    return changed(
        tx, me, id, where -> assignments.assign(tx, where, assignee(to), seen, author(me)));
  }

  ConversationCard close(Tx tx, Principal me, String id, @Nullable Long seen) {
    return changed(tx, me, id, where -> closing.close(tx, where, seen, author(me)));
  }

  ConversationCard reopen(Tx tx, Principal me, String id, @Nullable Long seen) {
    return changed(tx, me, id, where -> closing.reopen(tx, where, seen, author(me)));
  }

  ConversationCard readToEnd(Tx tx, Principal me, String id) {
    return changed(
        tx, me, id, where -> positions.moveToEnd(tx, where.channelId(), where.id(), me.userId()));
  }

  /** Leaves what is unread already. */
  ConversationCard unread(Tx tx, Principal me, String id) {
    return changed(
        tx,
        me,
        id,
        where -> {
          if (cards.one(tx, me, id).unread() == 0) {
            positions.moveBehindLast(tx, where, me.userId());
          }
        });
  }

  private ConversationCard changed(Tx tx, Principal me, String id, Verb verb) {
    var where = access.conversation(tx, me.userId(), id);
    try {
      verb.run(where);
    } catch (Refused refused) {
      throw refused.type() == ProblemType.CONFLICT
          ? refused.showing("conversation", cards.one(tx, me, id))
          : refused;
    }
    return cards.one(tx, me, id);
  }

  private static @Nullable Long assignee(@Nullable String id) {
    return id == null ? null : (Long) Ids.parse(id).orElseThrow(Assignees::unknown);
  }

  private static Author author(Principal me) {
    return new Author(me.userId(), me.name());
  }

  private interface Verb {
    void run(VisibleConversation where);
  }
}
