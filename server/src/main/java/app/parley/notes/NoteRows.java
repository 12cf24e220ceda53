package app.parley.notes;

import static parley.schema.Tables.NOTE;

import app.parley.platform.Tx;
import java.util.Optional;
import org.jooq.Condition;
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

  private static Condition alive(Tx tx, long id) {
    return NOTE.COMPANY_ID.eq(tx.company()).and(NOTE.ID.eq(id)).and(NOTE.DELETED_AT.isNull());
  }
}
