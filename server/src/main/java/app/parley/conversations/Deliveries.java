package app.parley.conversations;

import static app.parley.conversations.Moments.latest;
import static app.parley.feed.ChangeKind.MESSAGE_UPDATED;
import static parley.schema.Tables.MESSAGE;

import app.parley.feed.Feed;
import app.parley.platform.Tx;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.MessageRecord;

/** Moves our messages along their way; never backwards, whatever the order of the news (I5). */
@Component
final class Deliveries {
  private final Feed feed;

  Deliveries(Feed feed) {
    this.feed = feed;
  }

  Outcome apply(Tx tx, long channel, Incoming.Status status) {
    var message = find(tx, channel, status.providerId(), status.reference());
    if (message.isEmpty()) {
      return new Outcome.Waits(status.providerId());
    }
    var thread = ConversationStore.lock(tx, message.get().getConversationId());
    if (thread.isEmpty()) {
      return new Outcome.Waits(status.providerId());
    }
    var row = MessageStore.byId(tx, message.get().getId()).orElseThrow();
    if (row.getProviderMessageId() == null) {
      row.setProviderMessageId(status.providerId());
    }
    move(row, status.state());
    if (status.failure() != null && row.getStatus().equals(Delivery.FAILED.word())) {
      fail(thread.get(), row, status.failure(), status.at());
    }
    store(tx, thread.get(), row);
    return new Outcome.Applied(thread.get().id);
  }

  /**
   * All of ours up to the time, and those named; what is still being sent is caught up with when it
   * is known.
   */
  Outcome apply(Tx tx, long channel, Incoming.Watermark mark) {
    var threads = ConversationStore.lockByAddress(tx, channel, List.of(mark.address()));
    var thread = threads.get(mark.address());
    if (thread == null) {
      return new Outcome.Ignored("Nobody wrote on this channel under that address");
    }
    remember(thread, mark);
    var reached =
        tx.sql()
            .selectFrom(MESSAGE)
            .where(
                MESSAGE.COMPANY_ID.eq(tx.company()),
                MESSAGE.CONVERSATION_ID.eq(thread.id),
                MESSAGE.DIRECTION.eq(DSL.inline("out")),
                MESSAGE.PROVIDER_MESSAGE_ID.isNotNull(),
                MESSAGE.STATUS.ne(DSL.inline("read")),
                DSL.coalesce(MESSAGE.PROVIDER_AT, MESSAGE.CREATED_AT)
                    .le(mark.until())
                    .or(MESSAGE.PROVIDER_MESSAGE_ID.in(mark.providerIds())))
            .orderBy(MESSAGE.NO)
            .fetch();
    ConversationStore.storeMarks(tx, thread);
    for (var row : reached) {
      if (move(row, mark.state())) {
        store(tx, thread, row);
      }
    }
    return new Outcome.Applied(thread.id);
  }

  Optional<Outcome> settleByEcho(Tx tx, Conversation thread, Incoming.Echo echo) {
    return find(tx, thread.channelId, echo.providerId(), echo.reference())
        .filter(row -> row.getConversationId() == thread.id)
        .map(row -> {
          row.setProviderMessageId(echo.providerId());
          row.setProviderAt(echo.at());
          move(row, Delivery.SENT);
          catchUp(thread, row);
          store(tx, thread, row);
          return new Outcome.Applied(thread.id);
        });
  }

  /** Delivered or read may have been told of a time before this message's own time was known. */
  static void catchUp(Conversation thread, MessageRecord row) {
    var at = row.getProviderAt();
    if (at != null && thread.deliveredUntil != null && !at.isAfter(thread.deliveredUntil)) {
      move(row, Delivery.DELIVERED);
    }
    if (at != null && thread.readUntil != null && !at.isAfter(thread.readUntil)) {
      move(row, Delivery.READ);
    }
  }

  static boolean move(MessageRecord row, Delivery news) {
    if (!Delivery.of(row.getStatus()).yieldsTo(news)) {
      return false;
    }
    if (row.getStatus().equals(Delivery.FAILED.word())) {
      // It may have been taken away meanwhile; the customer got it all the same.
      row.setRemovedAt(null);
    }
    row.setStatus(news.word());
    if (news != Delivery.FAILED) {
      row.setErrorCode(null);
      row.setErrorDetail(null);
    }
    return true;
  }

  static void fail(Conversation thread, MessageRecord row, Delivery.Failure failure, Instant at) {
    row.setErrorCode(failure.code());
    row.setErrorDetail(failure.detail());
    if (failure.optedOut()) {
      thread.consent = thread.consent.said(false, at);
    }
  }

  /** Writes a message's state, in its own row and in the list's, and tells the feed. */
  void store(Tx tx, Conversation thread, MessageRecord row) {
    var last = thread.lastMessage;
    if (last != null && last.id() == row.getId()) {
      thread.lastMessage = last.withStatus(Delivery.of(row.getStatus()));
    }
    row.attach(tx.sql().configuration());
    row.update();
    ConversationStore.store(tx, List.of(thread));
    feed.append(tx, MESSAGE_UPDATED, thread.channelId, thread.id, row.getId());
  }

  private static void remember(Conversation thread, Incoming.Watermark mark) {
    if (mark.state() == Delivery.READ) {
      thread.readUntil = latest(thread.readUntil, mark.until());
    } else {
      thread.deliveredUntil = latest(thread.deliveredUntil, mark.until());
    }
  }

  private static Optional<MessageRecord> find(
      Tx tx, long channel, String providerId, @Nullable String reference) {
    return MessageStore.byProviderId(tx, channel, providerId)
        .or(() -> byReference(tx, channel, reference));
  }

  private static Optional<MessageRecord> byReference(
      Tx tx, long channel, @Nullable String reference) {
    if (reference == null || !reference.matches("[0-9]{1,19}")) {
      return Optional.empty();
    }
    return MessageStore.byId(tx, new BigInteger(reference).longValue())
        .filter(row -> row.getChannelId() == channel && row.getDirection().equals("out"));
  }
}
