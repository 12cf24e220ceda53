package app.parley.conversations;

import static app.parley.feed.ChangeKind.MESSAGE_CREATED;
import static parley.schema.Tables.MESSAGE;

import app.parley.channels.ProviderFacts;
import app.parley.feed.Feed;
import app.parley.platform.Tx;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.MessageRecord;

/**
 * Replies as users write them: accepted with the rules of the moment, stored, and left to be sent.
 */
@Component
public final class Replies {
  private final Feed feed;
  private final Clock clock;

  Replies(Feed feed, Clock clock) {
    this.feed = feed;
    this.clock = clock;
  }

  /** What the same client id made before, reply or note, if anything. */
  public Optional<Written> written(Tx tx, VisibleConversation where, String clientId) {
    return MessageStore.byClientId(tx, where.id(), clientId)
        .map(row -> new Written(row.getId(), false));
  }

  /**
   * Accepts a reply, all of its parts or none, or finds the one that the same client id made
   * before, also when both come at once: the conversation's lock puts them in line.
   *
   * @throws Refused when the conversation is closed, the customer opted out, the window is over,
   *     the thread moved on since the author looked, or the text does not fit
   */
  public Written write(Tx tx, VisibleConversation where, ReplyRequest request, Author author) {
    var thread = ConversationStore.lock(tx, where.id()).orElseThrow(Refused::notFound);
    var same = written(tx, where, request.clientId());
    if (same.isPresent()) {
      return same.get();
    }
    var now = clock.instant();
    check(thread, where, request, now);
    var answered = message(tx, thread, request.replyTo(), "replyTo");
    var seen = message(tx, thread, request.seenUpTo(), "seenUpTo");
    refuseIfMoved(tx, seen, author);
    var parts =
        thread.reply(
            where.humanAgent() ? request : request.withoutPermission(),
            author,
            MessageStore.idOf(answered),
            seen.map(MessageRecord::getPlaceAt).orElse(thread.lastPlaceAt),
            now);
    ConversationStore.store(tx, List.of(thread));
    MessageStore.insert(tx, parts);
    parts.forEach(part -> feed.append(tx, MESSAGE_CREATED, thread.channelId, thread.id, part.id()));
    return new Written(parts.getFirst().id(), true);
  }

  private static Optional<MessageRecord> message(
      Tx tx, Conversation thread, @Nullable Long id, String field) {
    if (id == null) {
      return Optional.empty();
    }
    var found = MessageStore.byId(tx, thread.id, id);
    if (found.isEmpty()) {
      throw Refused.invalid(field, "No message of this conversation has that id.");
    }
    return found;
  }

  private static void check(
      Conversation thread, VisibleConversation where, ReplyRequest request, Instant now) {
    if (!thread.open) {
      throw new Refused(
          ProblemType.CONVERSATION_CLOSED, "The conversation is closed. Reopen it to reply.");
    }
    OptOut.refuse(thread);
    request.parts().forEach(part -> TextLimit.check(part.text(), where.facts().textLimit()));
    var window = new ReplyWindow(where.facts(), thread.windowOpenedAt, where.humanAgent());
    var taken =
        request.template() != null
            ? window.takesTemplates()
            : window.isOpenFor(request.humanAgent(), now);
    if (!taken) {
      throw new Refused(
          ProblemType.REPLY_WINDOW_CLOSED, closedWords(where.facts(), window.until()));
    }
  }

  private static String closedWords(ProviderFacts facts, @Nullable Instant until) {
    var hours = facts.replyWindow().map(window -> window.toHours()).orElse(0L);
    return until == null
        ? "The customer has not written yet, so " + facts.label() + " takes no reply."
        : "The " + hours + "-hour window closed at " + until + ".";
  }

  /** What stands below the last message that the author had seen may change what they say. */
  private static void refuseIfMoved(Tx tx, Optional<MessageRecord> seen, Author author) {
    if (seen.isPresent() && isFollowed(tx, seen.get(), author)) {
      throw new Refused(
          ProblemType.THREAD_MOVED,
          "The customer or a colleague wrote meanwhile. Read it, then send again.");
    }
  }

  private static boolean isFollowed(Tx tx, MessageRecord seen, Author author) {
    return tx.sql()
        .fetchExists(
            MESSAGE,
            MESSAGE.COMPANY_ID.eq(tx.company()),
            MESSAGE.CONVERSATION_ID.eq(seen.getConversationId()),
            DSL.row(MESSAGE.PLACE_AT, MESSAGE.NO).gt(seen.getPlaceAt(), seen.getNo()),
            MESSAGE.KIND.notIn(MessageKind.SYSTEM.word(), MessageKind.NOTE.word()),
            MESSAGE.REMOVED_AT.isNull(),
            MESSAGE.AUTHOR_ID.isDistinctFrom(author.id()));
  }
}
