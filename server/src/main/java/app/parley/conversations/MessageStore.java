package app.parley.conversations;

import static parley.schema.Tables.ATTACHMENT;
import static parley.schema.Tables.MESSAGE;

import app.parley.platform.Ids;
import app.parley.platform.Json;
import app.parley.platform.Tx;
import app.parley.platform.text.FileName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import parley.schema.tables.records.AttachmentRecord;
import parley.schema.tables.records.MessageRecord;

/** Messages in and out of their tables. */
final class MessageStore {
  private MessageStore() {}

  static void insert(Tx tx, List<NewMessage> messages) {
    tx.sql().batchInsert(messages.stream().map(message -> row(tx, message)).toList()).execute();
    var attachments = new ArrayList<AttachmentRecord>();
    messages.forEach(message -> attachments.addAll(attachments(tx, message)));
    if (!attachments.isEmpty()) {
      tx.sql().batchInsert(attachments).execute();
    }
  }

  static Optional<MessageRecord> byId(Tx tx, long conversation, long id) {
    return tx.sql()
        .selectFrom(MESSAGE)
        .where(
            MESSAGE.COMPANY_ID.eq(tx.company()),
            MESSAGE.ID.eq(id),
            MESSAGE.CONVERSATION_ID.eq(conversation))
        .fetchOptional();
  }

  static Optional<MessageRecord> byId(Tx tx, long id) {
    return tx.sql()
        .selectFrom(MESSAGE)
        .where(MESSAGE.COMPANY_ID.eq(tx.company()), MESSAGE.ID.eq(id))
        .fetchOptional();
  }

  static Optional<MessageRecord> byClientId(Tx tx, long conversation, String clientId) {
    return tx.sql()
        .selectFrom(MESSAGE)
        .where(
            MESSAGE.COMPANY_ID.eq(tx.company()),
            MESSAGE.CONVERSATION_ID.eq(conversation),
            MESSAGE.CLIENT_ID.eq(clientId))
        .fetchOptional();
  }

  static Optional<MessageRecord> byProviderId(Tx tx, long channel, String providerId) {
    return tx.sql()
        .selectFrom(MESSAGE)
        .where(
            MESSAGE.COMPANY_ID.eq(tx.company()),
            MESSAGE.CHANNEL_ID.eq(channel),
            MESSAGE.PROVIDER_MESSAGE_ID.eq(providerId))
        .fetchOptional();
  }

  /** Our ids of the messages that the provider calls so; unknown ones are missing. */
  static Map<String, Long> idsByProviderId(Tx tx, long channel, Collection<String> providerIds) {
    if (providerIds.isEmpty()) {
      return Map.of();
    }
    return tx.sql()
        .select(MESSAGE.PROVIDER_MESSAGE_ID, MESSAGE.ID)
        .from(MESSAGE)
        .where(
            MESSAGE.COMPANY_ID.eq(tx.company()),
            MESSAGE.CHANNEL_ID.eq(channel),
            MESSAGE.PROVIDER_MESSAGE_ID.eq(DSL.any(providerIds.toArray(String[]::new))))
        .fetchMap(MESSAGE.PROVIDER_MESSAGE_ID, MESSAGE.ID);
  }

  static Extra extra(MessageRecord row) {
    var extra = Json.read(row.getExtra(), Extra.class);
    return extra == null ? Extra.NONE : extra;
  }

  private static MessageRecord row(Tx tx, NewMessage message) {
    var row = new MessageRecord();
    row.setCompanyId(tx.company());
    row.setId(message.id());
    place(row, message.slot());
    row.setDirection(message.inbound() ? "in" : "out");
    row.setKind(message.content().kind().word());
    row.setStatus(message.status().word());
    row.setText(message.content().text());
    row.setAuthorId(message.author() == null ? null : message.author().id());
    row.setAuthorName(message.author() == null ? null : message.author().name());
    row.setClientId(message.clientId());
    row.setProviderMessageId(message.providerId());
    row.setProviderAt(message.provider() == null ? null : message.provider().at());
    row.setReplyToId(message.replyToId());
    row.setLate(message.late());
    row.setExtra(message.extra().isEmpty() ? null : Json.column(message.extra()));
    row.setCreatedAt(message.createdAt());
    return row;
  }

  private static void place(MessageRecord row, NewMessage.Slot slot) {
    row.setConversationId(slot.conversationId());
    row.setChannelId(slot.channelId());
    row.setNo(slot.no());
    row.setPlaceAt(slot.place());
    row.setInboundNo(slot.inboundNo());
  }

  private static List<AttachmentRecord> attachments(Tx tx, NewMessage message) {
    var rows = new ArrayList<AttachmentRecord>();
    for (var attached : message.content().attachments()) {
      rows.add(attachment(tx, message.id(), rows.size(), attached));
    }
    return rows;
  }

  private static AttachmentRecord attachment(
      Tx tx, long message, int position, Content.Attached attached) {
    var row = ATTACHMENT.newRecord();
    row.setCompanyId(tx.company());
    row.setId(attached.id() == null ? Ids.next() : attached.id());
    row.setMessageId(message);
    row.setPosition(position);
    row.setKind(attached.kind().word());
    row.setName(attached.name() == null ? null : FileName.of(attached.name()));
    row.setMimeType(attached.mimeType());
    row.setProviderUrl(attached.url());
    return row;
  }

  static void removeAttachments(Tx tx, long message) {
    tx.sql()
        .deleteFrom(ATTACHMENT)
        .where(ATTACHMENT.COMPANY_ID.eq(tx.company()), ATTACHMENT.MESSAGE_ID.eq(message))
        .execute();
  }

  static @Nullable Long idOf(Optional<MessageRecord> row) {
    return row.map(MessageRecord::getId).orElse(null);
  }
}
