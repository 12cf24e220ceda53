package app.parley.media;

import static parley.schema.Tables.UPLOAD;

import app.parley.platform.Tx;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.UploadRecord;

/** Files that are kept and are no message's yet. */
@Component
final class UploadRows {
  private final Clock clock;

  UploadRows(Clock clock) {
    this.clock = clock;
  }

  /** Whose a file is: a user's, or one of a visitor's of a web site. */
  record Owner(long id, boolean isVisitor, long channel) {
    private Condition holds() {
      return UPLOAD
          .OWNER_ID
          .eq(id)
          .and(UPLOAD.BY_VISITOR.eq(isVisitor))
          .and(UPLOAD.CHANNEL_ID.eq(channel));
    }
  }

  /** The same id again changes nothing. */
  Uploaded add(Tx tx, Owner owner, long id, @Nullable String name, Finding finding) {
    var row = new UploadRecord();
    row.setCompanyId(tx.company());
    row.setId(id);
    row.setOwnerId(owner.id());
    row.setByVisitor(owner.isVisitor());
    row.setChannelId(owner.channel());
    row.setName(name);
    row.setHash(finding.hash());
    row.setType(finding.type().word());
    row.setSize(finding.size());
    var small = finding.small();
    if (small != null) {
      row.setThumbnailHash(small.hash());
      row.setThumbnailType(small.thumbnail().type().word());
      row.setWidth(small.thumbnail().width());
      row.setHeight(small.thumbnail().height());
    }
    row.setCreatedAt(clock.instant());
    tx.sql()
        .insertInto(UPLOAD)
        .set(row)
        .onConflict(UPLOAD.COMPANY_ID, UPLOAD.ID)
        .doNothing()
        .execute();
    return uploaded(row);
  }

  /** Those of the owner's, which nobody else takes before the transaction ends. */
  static Map<Long, Uploaded> take(Tx tx, Owner owner, Collection<Long> ids) {
    return tx.sql()
        .selectFrom(UPLOAD)
        .where(UPLOAD.COMPANY_ID.eq(tx.company()), UPLOAD.ID.in(ids), owner.holds())
        .orderBy(UPLOAD.ID)
        .forUpdate()
        .fetchMap(UPLOAD.ID, UploadRows::uploaded);
  }

  static List<Uploaded> waiting(Tx tx, long user, Collection<Long> ids) {
    return tx.sql()
        .selectFrom(UPLOAD)
        .where(
            UPLOAD.COMPANY_ID.eq(tx.company()),
            UPLOAD.ID.in(ids),
            UPLOAD.OWNER_ID.eq(user),
            UPLOAD.BY_VISITOR.isFalse())
        .fetch(UploadRows::uploaded);
  }

  /** One that a visitor brought through that channel. */
  static Optional<Uploaded> brought(Tx tx, long channel, long id) {
    return brought(tx, UPLOAD.ID.eq(id).and(UPLOAD.CHANNEL_ID.eq(channel))).stream().findFirst();
  }

  /** Those of these that visitors brought. */
  static List<Uploaded> brought(Tx tx, Collection<Long> ids) {
    return brought(tx, UPLOAD.ID.in(ids));
  }

  private static List<Uploaded> brought(Tx tx, Condition which) {
    return tx.sql()
        .selectFrom(UPLOAD)
        .where(UPLOAD.COMPANY_ID.eq(tx.company()), UPLOAD.BY_VISITOR.isTrue(), which)
        .fetch(UploadRows::uploaded);
  }

  static void remove(Tx tx, long id) {
    tx.sql()
        .deleteFrom(UPLOAD)
        .where(UPLOAD.COMPANY_ID.eq(tx.company()), UPLOAD.ID.eq(id))
        .execute();
  }

  private static Uploaded uploaded(UploadRecord row) {
    var small =
        row.getThumbnailHash() == null
            ? null
            : new Finding.Small(
                row.getThumbnailHash(),
                new Thumbnail(
                    FileType.ofWord(row.getThumbnailType()), row.getWidth(), row.getHeight()));
    var type = FileType.ofWord(row.getType());
    var finding = new Finding(row.getHash(), type, row.getSize(), small);
    return new Uploaded(row.getId(), row.getName(), finding);
  }
}
