package app.parley.conversations;

import app.parley.platform.Tx;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.MessageRecord;

/**
 * What became of replies: told by whoever sends them, or by a user where the outcome is unknown.
 * States only go forward, so news that comes late or twice is harmless.
 */
@Component
public final class Sendings {
  private static final Set<String> REPLIES =
      Set.of(MessageKind.TEXT.word(), MessageKind.ATTACHMENTS.word());
  private final Deliveries deliveries;

  Sendings(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  public boolean isQueued(Tx tx, long messageId) {
    return is(tx, messageId, Delivery.QUEUED);
  }

  /** Whether nobody has told or decided yet what became of it. */
  public boolean isUncertain(Tx tx, long messageId) {
    return is(tx, messageId, Delivery.UNCERTAIN);
  }

  private static boolean is(Tx tx, long messageId, Delivery state) {
    return MessageStore.byId(tx, messageId)
        .filter(row -> row.getStatus().equals(state.word()))
        .isPresent();
  }

  /** Whether the provider's id is known to be that of another message. */
  public boolean isAnothers(Tx tx, long messageId, long channel, String providerId) {
    return MessageStore.byProviderId(tx, channel, providerId)
        .filter(row -> row.getId() != messageId)
        .isPresent();
  }

  /** From here on a crash means that nobody knows; false when it is not waiting any more. */
  public boolean sending(Tx tx, long messageId) {
    return with(
        tx,
        messageId,
        (thread, row) -> {
          if (!row.getStatus().equals(Delivery.QUEUED.word())) {
            return false;
          }
          row.setStatus(Delivery.SENDING.word());
          return true;
        });
  }

  /** Surely not sent: back in the queue. */
  public void notTaken(Tx tx, long messageId) {
    with(
        tx,
        messageId,
        (thread, row) -> {
          if (!row.getStatus().equals(Delivery.SENDING.word())) {
            return false;
          }
          row.setStatus(Delivery.QUEUED.word());
          return true;
        });
  }

  public void sent(Tx tx, long messageId, String providerId, Instant providerAt) {
    with(
        tx,
        messageId,
        (thread, row) -> {
          row.setProviderMessageId(providerId);
          if (row.getProviderAt() == null) {
            row.setProviderAt(providerAt);
          }
          Deliveries.move(row, Delivery.SENT);
          Deliveries.catchUp(thread, row);
          return true;
        });
  }

  public void failed(Tx tx, long messageId, Delivery.Failure failure, Instant at) {
    with(
        tx,
        messageId,
        (thread, row) -> {
          if (!Deliveries.move(row, Delivery.FAILED)) {
            return false;
          }
          Deliveries.fail(thread, row, failure, at);
          return true;
        });
  }

  public void uncertain(Tx tx, long messageId, String reason) {
    with(
        tx,
        messageId,
        (thread, row) -> {
          if (!row.getStatus().equals(Delivery.SENDING.word())) {
            return false;
          }
          row.setStatus(Delivery.UNCERTAIN.word());
          row.setErrorCode(null);
          row.setErrorDetail(reason);
          return true;
        });
  }

  /** The user sends a failed or unconfirmed reply once more, in its place and under its id. */
  public void retry(Tx tx, VisibleConversation where, long messageId) {
    var done =
        with(
            tx,
            own(tx, where, messageId),
            (thread, row) -> {
              if (!isOpenQuestion(row)) {
                return false;
              }
              OptOut.refuse(thread);
              row.setStatus(Delivery.QUEUED.word());
              row.setErrorCode(null);
              row.setErrorDetail(null);
              return true;
            });
    if (!done) {
      throw new Refused(
          ProblemType.CONFLICT, "Only a reply that failed or is not confirmed can be sent again.");
    }
  }

  /** The user wants to know: tells the feed, so that whoever sends looks it up again. */
  public void check(Tx tx, VisibleConversation where, long messageId) {
    with(
        tx,
        own(tx, where, messageId),
        (thread, row) -> row.getStatus().equals(Delivery.UNCERTAIN.word()));
  }

  /** The user knows better than we do what became of it. */
  public void settle(Tx tx, VisibleConversation where, long messageId, Delivery as) {
    var done =
        with(
            tx,
            own(tx, where, messageId),
            (thread, row) -> {
              if (!row.getStatus().equals(Delivery.UNCERTAIN.word())) {
                return row.getStatus().equals(as.word());
              }
              row.setStatus(as.word());
              row.setErrorDetail(as == Delivery.FAILED ? "Marked as not sent." : null);
              return true;
            });
    if (!done) {
      throw new Refused(ProblemType.CONFLICT, "Only a reply that is not confirmed can be settled.");
    }
  }

  private static boolean isOpenQuestion(MessageRecord row) {
    return row.getStatus().equals(Delivery.FAILED.word())
        || row.getStatus().equals(Delivery.UNCERTAIN.word());
  }

  private static long own(Tx tx, VisibleConversation where, long messageId) {
    return MessageStore.byId(tx, where.id(), messageId)
        .filter(row -> row.getDirection().equals("out") && REPLIES.contains(row.getKind()))
        .filter(row -> row.getRemovedAt() == null)
        .orElseThrow(Refused::notFound)
        .getId();
  }

  private boolean with(Tx tx, long messageId, Step step) {
    var conversation = MessageStore.byId(tx, messageId).map(MessageRecord::getConversationId);
    if (conversation.isEmpty()) {
      return false;
    }
    var thread = ConversationStore.lock(tx, conversation.get());
    var row = MessageStore.byId(tx, messageId);
    if (thread.isEmpty() || row.isEmpty() || !step.take(thread.get(), row.get())) {
      return false;
    }
    deliveries.store(tx, thread.get(), row.get());
    return true;
  }

  private interface Step {
    boolean take(Conversation thread, MessageRecord row);
  }
}
