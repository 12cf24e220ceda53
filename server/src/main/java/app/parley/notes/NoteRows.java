package app.parley.notes;

import static parley.schema.Tables.NOTE;

import app.parley.platform.Tx;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import parley.schema.tables.records.NoteRecord;

/** Notes as they are stored; a deleted one is kept, and not found. */
final class NoteRows {
  private NoteRows() {}

  static Optional<NoteRecord> find(Tx tx, long id) {
    return tx.sql().selectFrom(NOTE).where(alive(tx, id)).fetchOptional();
  }

  static Optional<NoteRecord> lock(Tx tx, long id) {
    return tx.sql().selectFrom(NOTE).where(alive(tx, id)).forUpdate().fetchOptional();
  }

  /** In the order of their ids, without those that are deleted or never were. */
  static List<NoteRecord> lock(Tx tx, Collection<Long> ids) {
    return tx.sql()
        .selectFrom(NOTE)
        .where(
            NOTE.COMPANY_ID.eq(tx.company()),
            NOTE.ID.eq(DSL.any(ids.toArray(Long[]::new))),
            NOTE.DELETED_AT.isNull())
        .orderBy(NOTE.ID)
        .forUpdate()
        .fetch();
  }

  static void insert(Tx tx, NoteRecord row) {
    row.setCompanyId(tx.company());
    row.setId(tx.sql().insertInto(NOTE).set(row).returningResult(NOTE.ID).fetchSingle(NOTE.ID));
  }

  static void update(Tx tx, NoteRecord row) {
    long id = row.getId();
    row.touched(NOTE.ID, false);
    tx.sql()
        .update(NOTE)
        .set(row)
        .where(NOTE.COMPANY_ID.eq(tx.company()), NOTE.ID.eq(id))
        .execute();
  }

  /** Writes what Parley made of them. */
  static void rewrite(Tx tx, List<NoteRecord> rows) {
    if (rows.isEmpty()) {
      return;
    }
    var batch =
        tx.sql()
            .batch(
                tx.sql()
                    .update(NOTE)
                    .set(NOTE.CONTENT, (String) null)
                    .set(NOTE.RENDERED_HASH, (byte[]) null)
                    .set(NOTE.UPDATE_TIME, (Instant) null)
                    .where(NOTE.COMPANY_ID.eq((Long) null), NOTE.ID.eq((Long) null)));
    for (var row : rows) {
      batch.bind(
          row.getContent(), row.getRenderedHash(), row.getUpdateTime(), tx.company(), row.getId());
    }
    batch.execute();
  }

  private static Condition alive(Tx tx, long id) {
    return NOTE.COMPANY_ID.eq(tx.company()).and(NOTE.ID.eq(id)).and(NOTE.DELETED_AT.isNull());
  }
}
