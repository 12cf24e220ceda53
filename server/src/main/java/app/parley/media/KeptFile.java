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
    var file = ofLink(tx, Access.number(id));
    access.conversation(tx, user, Long.toString(file.row().getConversationId()));
    return file;
  }

  /** The same for who was given the file by us; asks nobody's rights. */
  static KeptFile ofLink(Tx tx, long attachment) {
    var row =
        tx.sql()
            .selectFrom(MEDIA)
            .where(
                MEDIA.COMPANY_ID.eq(tx.company()),
                MEDIA.ATTACHMENT_ID.eq(attachment),
                MEDIA.HASH.isNotNull())
            .fetchOptional()
            .orElseThrow(Refused::notFound);
    return new KeptFile(row, AttachedFiles.name(tx, attachment));
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
