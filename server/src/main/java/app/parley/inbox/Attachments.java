package app.parley.inbox;

import static parley.schema.Tables.ATTACHMENT;
import static parley.schema.Tables.MEDIA;

import app.parley.inbox.ThreadMessage.Attachment;
import app.parley.inbox.ThreadMessage.Thumbnail;
import app.parley.platform.Tx;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The attachments of messages, in their order, with what became of their bytes. */
final class Attachments {
  private static final String ADDRESS = "/api/inbox/v1/attachments/";

  private Attachments() {}

  static Map<Long, List<Attachment>> of(Tx tx, Collection<Long> messages) {
    return messages.isEmpty()
        ? Map.of()
        : tx.sql()
            .select(
                ATTACHMENT.MESSAGE_ID,
                ATTACHMENT.ID,
                ATTACHMENT.KIND,
                ATTACHMENT.NAME,
                ATTACHMENT.MIME_TYPE,
                ATTACHMENT.SIZE,
                MEDIA.HASH,
                MEDIA.TYPE,
                MEDIA.SIZE,
                MEDIA.THUMBNAIL_HASH,
                MEDIA.WIDTH,
                MEDIA.HEIGHT,
                MEDIA.PROBLEM,
                MEDIA.PROBLEM_CODE)
            .from(ATTACHMENT)
            .leftJoin(MEDIA)
            .on(MEDIA.COMPANY_ID.eq(ATTACHMENT.COMPANY_ID), MEDIA.ATTACHMENT_ID.eq(ATTACHMENT.ID))
            .where(
                ATTACHMENT.COMPANY_ID.eq(tx.company()),
                ATTACHMENT.MESSAGE_ID.eq(ConversationRows.any(messages)))
            .orderBy(ATTACHMENT.MESSAGE_ID, ATTACHMENT.POSITION)
            .fetchGroups(row -> row.get(ATTACHMENT.MESSAGE_ID), Attachments::attachment);
  }

  /** Until the bytes are kept, their type and size are what the provider claims. */
  private static Attachment attachment(Record row) {
    var id = row.get(ATTACHMENT.ID);
    var kept = row.get(MEDIA.HASH) != null;
    return new Attachment(
        id,
        row.get(ATTACHMENT.KIND),
        row.get(ATTACHMENT.NAME),
        kept ? row.get(MEDIA.TYPE) : row.get(ATTACHMENT.MIME_TYPE),
        kept ? row.get(MEDIA.SIZE) : row.get(ATTACHMENT.SIZE),
        kept ? ADDRESS + id : null,
        thumbnail(row, id),
        row.get(MEDIA.PROBLEM),
        row.get(MEDIA.PROBLEM_CODE));
  }

  private static @Nullable Thumbnail thumbnail(Record row, long id) {
    return row.get(MEDIA.THUMBNAIL_HASH) == null
        ? null
        : new Thumbnail(ADDRESS + id + "/thumbnail", row.get(MEDIA.WIDTH), row.get(MEDIA.HEIGHT));
  }
}
