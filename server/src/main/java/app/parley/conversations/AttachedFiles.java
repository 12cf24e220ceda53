package app.parley.conversations;

import static app.parley.feed.ChangeKind.MESSAGE_UPDATED;
import static parley.schema.Tables.ATTACHMENT;
import static parley.schema.Tables.MESSAGE;

import app.parley.conversations.Content.AttachmentKind;
import app.parley.feed.Feed;
import app.parley.platform.Tx;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files of messages, for the room that fetches and keeps their bytes. */
@Component
public final class AttachedFiles {
  private final Feed feed;

  AttachedFiles(Feed feed) {
    this.feed = feed;
  }

  /** A room above that keeps bytes of messages, and lets go of them in the same transaction. */
  public interface Forgets {
    void forget(Tx tx, long message);
  }

  /** Those of these messages that lie at an address of their provider's. */
  public static List<Attached> of(Tx tx, Collection<Long> messages) {
    return select(tx)
        .and(ATTACHMENT.MESSAGE_ID.eq(DSL.any(messages.toArray(Long[]::new))))
        .and(ATTACHMENT.PROVIDER_URL.isNotNull())
        .fetch(AttachedFiles::attached);
  }

  public static List<Attached> ofConversation(Tx tx, long conversation) {
    return select(tx).and(MESSAGE.CONVERSATION_ID.eq(conversation)).fetch(AttachedFiles::attached);
  }

  public static List<Attached> ofMessage(Tx tx, long message) {
    return select(tx)
        .and(ATTACHMENT.MESSAGE_ID.eq(message))
        .orderBy(ATTACHMENT.POSITION)
        .fetch(AttachedFiles::attached);
  }

  public static Optional<Attached> byId(Tx tx, long attachment) {
    return select(tx).and(ATTACHMENT.ID.eq(attachment)).fetchOptional(AttachedFiles::attached);
  }

  /** What those that have a name are called. */
  public static Map<Long, String> names(Tx tx, Collection<Long> attachments) {
    return tx.sql()
        .select(ATTACHMENT.ID, ATTACHMENT.NAME)
        .from(ATTACHMENT)
        .where(
            ATTACHMENT.COMPANY_ID.eq(tx.company()),
            ATTACHMENT.ID.in(attachments),
            ATTACHMENT.NAME.isNotNull())
        .fetchMap(ATTACHMENT.ID, ATTACHMENT.NAME);
  }

  /** What a file of a message is called; empty where it has no name. */
  public static Optional<String> name(Tx tx, long attachment) {
    return tx.sql()
        .select(ATTACHMENT.NAME)
        .from(ATTACHMENT)
        .where(ATTACHMENT.COMPANY_ID.eq(tx.company()), ATTACHMENT.ID.eq(attachment))
        .fetchOptional(ATTACHMENT.NAME);
  }

  /**
   * Does something to a message's files while nobody else changes its conversation, and tells the
   * feed if it was done. Nothing is done where the conversation is gone.
   */
  public void change(Tx tx, long conversation, long message, BooleanSupplier change) {
    ConversationStore.lock(tx, conversation)
        .filter(_ -> change.getAsBoolean())
        .ifPresent(thread -> {
          ConversationStore.store(tx, List.of(thread));
          feed.append(tx, MESSAGE_UPDATED, thread.channelId, thread.id, message);
        });
  }

  private static SelectConditionStep<? extends Record> select(Tx tx) {
    return tx.sql()
        .select(
            ATTACHMENT.ID,
            ATTACHMENT.MESSAGE_ID,
            MESSAGE.CONVERSATION_ID,
            MESSAGE.CHANNEL_ID,
            ATTACHMENT.KIND,
            ATTACHMENT.NAME,
            ATTACHMENT.PROVIDER_URL)
        .from(ATTACHMENT)
        .join(MESSAGE)
        .on(MESSAGE.COMPANY_ID.eq(ATTACHMENT.COMPANY_ID), MESSAGE.ID.eq(ATTACHMENT.MESSAGE_ID))
        .where(
            ATTACHMENT.COMPANY_ID.eq(tx.company()),
            ATTACHMENT.KIND.ne(AttachmentKind.SHARE.word()));
  }

  private static Attached attached(Record row) {
    return new Attached(
        row.get(ATTACHMENT.ID),
        row.get(ATTACHMENT.MESSAGE_ID),
        row.get(MESSAGE.CONVERSATION_ID),
        row.get(MESSAGE.CHANNEL_ID),
        AttachmentKind.valueOf(row.get(ATTACHMENT.KIND).toUpperCase(Locale.ROOT)),
        row.get(ATTACHMENT.NAME),
        row.get(ATTACHMENT.PROVIDER_URL));
  }

  /**
   * A file of a message.
   *
   * @param address where the provider has it, as it wrote that; nobody has looked at it yet
   */
  public record Attached(
      long id,
      long message,
      long conversation,
      long channel,
      AttachmentKind kind,
      @Nullable String name,
      @Nullable String address) {}
}
