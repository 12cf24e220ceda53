package app.parley.inbox;

import static parley.schema.Tables.ATTACHMENT;

import app.parley.inbox.ThreadMessage.Attachment;
import app.parley.platform.Tx;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The attachments of messages, in their order. */
final class Attachments {
  private Attachments() {}

  static Map<Long, List<Attachment>> of(Tx tx, Collection<Long> messages) {
    return messages.isEmpty()
        ? Map.of()
        : tx.sql()
            .selectFrom(ATTACHMENT)
            .where(
                ATTACHMENT.COMPANY_ID.eq(tx.company()),
                ATTACHMENT.MESSAGE_ID.eq(ConversationRows.any(messages)))
            .orderBy(ATTACHMENT.MESSAGE_ID, ATTACHMENT.POSITION)
            .fetchGroups(
                ATTACHMENT.MESSAGE_ID,
                row ->
                    new Attachment(
                        row.getId(),
                        row.getKind(),
                        row.getName(),
                        row.getMimeType(),
                        row.getSize(),
                        null));
  }
}
