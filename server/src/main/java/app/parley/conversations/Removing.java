package app.parley.conversations;

import static parley.schema.Tables.ATTACHMENT;
import static parley.schema.Tables.MESSAGE;

import app.parley.platform.Tx;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.MessageRecord;

/**
 * Taking away what the customer never got: one's own note, or anybody's reply that failed. A line
 * without text stays in its place.
 */
@Component
public final class Removing {
  private static final Set<String> REPLIES =
      Set.of(MessageKind.TEXT.word(), MessageKind.ATTACHMENTS.word());
  private final Deliveries deliveries;
  private final Clock clock;

  Removing(Deliveries deliveries, Clock clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /**
   * A second time changes nothing.
   *
   * @throws Refused forbidden for what is not to be taken away by this user, conflict for a reply
   *     that has not failed
   */
  public void remove(Tx tx, VisibleConversation where, long message, long user) {
    var thread = ConversationStore.lock(tx, where.id()).orElseThrow(Refused::notFound);
    var row = MessageStore.byId(tx, thread.id, message).orElseThrow(Refused::notFound);
    check(row, user);
    if (row.getRemovedAt() != null) {
      return;
    }
    row.setRemovedAt(clock.instant());
    if (Notes.isNote(row)) {
      row.setText(null);
      row.setExtra(null);
    }
    var last = thread.lastMessage;
    if (last != null && last.id() == message) {
      thread.lastMessage = lastBut(tx, thread, message);
    }
    deliveries.store(tx, thread, row);
  }

  private static void check(MessageRecord row, long user) {
    if (Notes.isNote(row) && Objects.equals(row.getAuthorId(), user)) {
      return;
    }
    var reply = row.getDirection().equals("out") && REPLIES.contains(row.getKind());
    if (!reply) {
      throw new Refused(
          ProblemType.FORBIDDEN, "Only one's own note, or a reply that failed, can be removed.");
    }
    if (!row.getStatus().equals(Delivery.FAILED.word())) {
      throw new Refused(ProblemType.CONFLICT, "Only a reply that failed can be removed.");
    }
  }

  private static @Nullable LastMessage lastBut(Tx tx, Conversation thread, long message) {
    return tx.sql()
        .selectFrom(MESSAGE)
        .where(
            MESSAGE.COMPANY_ID.eq(tx.company()),
            MESSAGE.CONVERSATION_ID.eq(thread.id),
            MESSAGE.KIND.notIn(MessageKind.SYSTEM.word(), MessageKind.NOTE.word()),
            MESSAGE.REMOVED_AT.isNull(),
            MESSAGE.ID.ne(message))
        .orderBy(MESSAGE.PLACE_AT.desc(), MESSAGE.NO.desc())
        .limit(1)
        .fetchOptional(row -> LastMessage.of(row, thread.displayName(), attachmentKind(tx, row)))
        .orElse(null);
  }

  private static @Nullable String attachmentKind(Tx tx, MessageRecord row) {
    return tx.sql()
        .select(ATTACHMENT.KIND)
        .from(ATTACHMENT)
        .where(ATTACHMENT.COMPANY_ID.eq(tx.company()), ATTACHMENT.MESSAGE_ID.eq(row.getId()))
        .orderBy(ATTACHMENT.POSITION)
        .limit(1)
        .fetchOne(ATTACHMENT.KIND);
  }
}
