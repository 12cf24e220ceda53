package app.parley.conversations;

import static app.parley.feed.ChangeKind.MESSAGE_CREATED;

import app.parley.conversations.Extra.Mention;
import app.parley.feed.Feed;
import app.parley.platform.Json;
import app.parley.platform.Tx;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.MessageRecord;

/**
 * Internal notes: they stand in the thread for colleagues, and are never sent, never unread and
 * nobody's answer.
 */
@Component
public final class Notes {
  private static final int LIMIT = 10_000;
  private final Feed feed;
  private final Deliveries deliveries;
  private final Clock clock;

  Notes(Feed feed, Deliveries deliveries, Clock clock) {
    this.feed = feed;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /**
   * Writes a note, or finds the one that the same client id made before.
   *
   * @throws Refused when the conversation is closed, or the text does not fit
   */
  public Written write(Tx tx, VisibleConversation where, NoteRequest request, Author author) {
    var thread = ConversationStore.lock(tx, where.id()).orElseThrow(Refused::notFound);
    var same = MessageStore.byClientId(tx, thread.id, request.clientId());
    if (same.isPresent()) {
      return new Written(same.get().getId(), false);
    }
    if (!thread.open) {
      throw new Refused(
          ProblemType.CONVERSATION_CLOSED, "The conversation is closed. Reopen it to add a note.");
    }
    TextLimit.check(request.text(), LIMIT);
    var row =
        thread.note(
            request.text(), request.mentions(), author, request.clientId(), clock.instant());
    ConversationStore.store(tx, List.of(thread));
    MessageStore.insert(tx, List.of(row));
    feed.append(tx, MESSAGE_CREATED, thread.channelId, thread.id, row.id());
    return new Written(row.id(), true);
  }

  /**
   * Changes one's own note; the same again changes nothing.
   *
   * @param mentions as before when null
   * @throws Refused forbidden for what is not one's own note, conflict when it was removed
   */
  public void edit(
      Tx tx,
      VisibleConversation where,
      long message,
      String text,
      @Nullable List<Mention> mentions,
      long user) {
    var thread = ConversationStore.lock(tx, where.id()).orElseThrow(Refused::notFound);
    var row = MessageStore.byId(tx, thread.id, message).orElseThrow(Refused::notFound);
    check(row, user);
    TextLimit.check(text, LIMIT);
    var before = MessageStore.extra(row);
    var now = mentions == null ? before : before.withMentions(mentions);
    if (text.equals(row.getText()) && now.equals(before)) {
      return;
    }
    row.setExtra(
        Json.column(text.equals(row.getText()) ? now : now.withPreviousText(row.getText())));
    row.setText(text);
    row.setEditedAt(clock.instant());
    deliveries.store(tx, thread, row);
  }

  private static void check(MessageRecord row, long user) {
    if (!isNote(row) || !Objects.equals(row.getAuthorId(), user)) {
      throw new Refused(ProblemType.FORBIDDEN, "Only the author of an internal note changes it.");
    }
    if (row.getRemovedAt() != null) {
      throw new Refused(ProblemType.CONFLICT, "The note was removed.");
    }
  }

  static boolean isNote(MessageRecord row) {
    return row.getKind().equals(MessageKind.NOTE.word());
  }
}
