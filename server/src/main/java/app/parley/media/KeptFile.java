package app.parley.media;

import static parley.schema.Tables.MEDIA;

import app.parley.conversations.Access;
import app.parley.conversations.AttachedFiles;
import app.parley.platform.Tx;
import app.parley.problems.Refused;
import java.util.Optional;
import parley.schema.tables.records.MediaRecord;

/** A file that is kept and that the asking user may see. */
record KeptFile(MediaRecord row, Optional<String> name) {

  /**
   * @throws Refused not-found where there is none, where it is not kept (yet), and for who may not
   *     see its conversation
   */
  static KeptFile of(Tx tx, Access access, long user, String id) {
    var row =
        tx.sql()
            .selectFrom(MEDIA)
            .where(
                MEDIA.COMPANY_ID.eq(tx.company()),
                MEDIA.ATTACHMENT_ID.eq(Access.number(id)),
                MEDIA.HASH.isNotNull())
            .fetchOptional()
            .orElseThrow(Refused::notFound);
    access.conversation(tx, user, Long.toString(row.getConversationId()));
    return new KeptFile(row, AttachedFiles.name(tx, row.getAttachmentId()));
  }

  FileType type() {
    return FileType.ofWord(row.getType());
  }

  boolean hasThumbnail() {
    return row.getThumbnailHash() != null;
  }

  FileType thumbnailType() {
    return FileType.ofWord(row.getThumbnailType());
  }

  /** What it is called on the machine of who saves it. */
  String savedAs() {
    return name.orElseGet(() -> type().fallbackName());
  }
}
