package app.parley.conversations;

import static app.parley.feed.ChangeKind.MESSAGE_CREATED;

import app.parley.channels.ProviderFacts;
import app.parley.feed.Feed;
import app.parley.platform.Tx;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.MessageRecord;

/**
 * Replies as users write them: accepted with the rules of the moment, stored, and left to be sent.
 */
@Component
public final class Replies {
  private static final int NOTE_LIMIT = 10_000;
  private final Feed feed;
  private final Clock clock;

  Replies(Feed feed, Clock clock) {
    this.feed = feed;
    this.clock = clock;
  }

  /**
   * Accepts a reply, or finds the one that the same client id made before, also when both come at
   * once: the conversation's lock puts them in line.
   *
   * @throws Refused when the conversation is closed, the window is over, or the text does not fit
   */
  public Written write(Tx tx, VisibleConversation where, ReplyRequest request, Author author) {
    var thread = ConversationStore.lock(tx, where.id()).orElseThrow(Refused::notFound);
    var same = MessageStore.byClientId(tx, thread.id, request.clientId());
    if (same.isPresent()) {
      return new Written(same.get().getId(), false);
    }
    var now = clock.instant();
    check(thread, where, request, now);
    var row =
        request.note()
            ? note(thread, request, author, now)
            : reply(tx, thread, request, author, now);
    ConversationStore.store(tx, List.of(thread));
    MessageStore.insert(tx, List.of(row));
    feed.append(tx, MESSAGE_CREATED, thread.channelId, thread.id, row.id());
    return new Written(row.id(), true);
  }

  private static void check(
      Conversation thread, VisibleConversation where, ReplyRequest request, Instant now) {
    if (!thread.open) {
      throw new Refused(
          ProblemType.CONVERSATION_CLOSED, "The conversation is closed. Reopen it to reply.");
    }
    var limit = request.note() ? NOTE_LIMIT : where.facts().textLimit();
    var length = request.text().codePointCount(0, request.text().length());
    if (length > limit) {
      throw Refused.invalid("text", "The text has " + length + " characters; " + limit + " fit.");
    }
    if (!request.note()) {
      checkWindow(thread, where, request, now);
    }
  }

  private static void checkWindow(
      Conversation thread, VisibleConversation where, ReplyRequest request, Instant now) {
    var window = new ReplyWindow(where.facts(), thread.windowOpenedAt, where.humanAgent());
    if (!window.isOpenFor(request.humanAgent(), now)) {
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

  private static NewMessage reply(
      Tx tx, Conversation thread, ReplyRequest request, Author author, Instant now) {
    var answered = message(tx, thread, request.replyTo(), "replyTo");
    var seen = message(tx, thread, request.seenUpTo(), "seenUpTo");
    return thread.reply(
        request,
        author,
        MessageStore.idOf(answered),
        seen.map(MessageRecord::getPlaceAt).orElse(thread.lastPlaceAt),
        now);
  }

  private static NewMessage note(
      Conversation thread, ReplyRequest request, Author author, Instant now) {
    return thread.note(request.text(), author, request.clientId(), now);
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
}
