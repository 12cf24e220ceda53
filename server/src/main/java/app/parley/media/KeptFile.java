package app.parley.media;

import static parley.schema.Tables.MEDIA;

import app.parley.conversations.Access;
import app.parley.conversations.AttachedFiles;
import app.parley.platform.Tx;
import app.parley.problems.Refused;
import java.util.List;
import java.util.Optional;
import parley.schema.tables.records.MediaRecord;

/** A file that is kept and that the asking user may see. */
record KeptFile(MediaRecord row, Optional<String> name) {

  /**
   * @throws Refused not-found where there is none, where it is not kept (yet), and for who may not
   *     see its conversation
   */
  static KeptFile of(Tx tx, Access access, long user, String id) {
    var file = ofMessage(tx, Access.number(id)).orElseThrow(Refused::notFound);
    access.conversation(tx, user, Long.toString(file.row().getConversationId()));
    return file;
  }

  /** The same for who was given the file by us; asks nobody's rights. */
  static KeptFile ofLink(Tx tx, long attachment) {
    return brought(tx, attachment)
        .or(() -> ofMessage(tx, attachment))
        .orElseThrow(Refused::notFound);
  }

  private static Optional<KeptFile> ofMessage(Tx tx, long attachment) {
    return tx.sql()
        .selectFrom(MEDIA)
        .where(
            MEDIA.COMPANY_ID.eq(tx.company()),
            MEDIA.ATTACHMENT_ID.eq(attachment),
            MEDIA.HASH.isNotNull())
        .fetchOptional(row -> new KeptFile(row, AttachedFiles.name(tx, attachment)));
  }

  /**
   * One whose message does not stand in the thread yet. It is asked for first, since it may just
   * become that message's.
   */
  private static Optional<KeptFile> brought(Tx tx, long id) {
    return UploadRows.brought(tx, List.of(id)).stream()
        .findFirst()
        .map(file -> {
          var row = new MediaRecord();
          file.finding().writeTo(row);
          return new KeptFile(row, Optional.ofNullable(file.name()));
        });
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
