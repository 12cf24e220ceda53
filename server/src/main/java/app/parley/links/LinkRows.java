package app.parley.links;

import static parley.schema.Tables.LINK;

import app.parley.feed.ItemRef;
import app.parley.platform.Tx;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import parley.schema.tables.records.LinkRecord;

/** Links as they are stored. */
final class LinkRows {
  private LinkRows() {}

  static Optional<LinkRecord> find(Tx tx, long conversation, ItemRef item) {
    return tx.sql()
        .selectFrom(LINK)
        .where(
            LINK.COMPANY_ID.eq(tx.company()),
            LINK.CONVERSATION_ID.eq(conversation),
            LINK.ITEM_TYPE.eq(item.type()),
            LINK.ITEM_ID.eq(item.id()),
            LINK.FOLDED_INTO.isNull())
        .fetchOptional();
  }

  static Optional<LinkRecord> find(Tx tx, long conversation, long id) {
    return tx.sql()
        .selectFrom(LINK)
        .where(one(tx, id), LINK.CONVERSATION_ID.eq(conversation), LINK.FOLDED_INTO.isNull())
        .fetchOptional();
  }

  /** Locked, in the order of their ids. */
  static List<LinkRecord> lockOf(Tx tx, Collection<Long> conversations) {
    return tx.sql()
        .selectFrom(LINK)
        .where(
            LINK.COMPANY_ID.eq(tx.company()),
            LINK.CONVERSATION_ID.eq(DSL.any(conversations.toArray(Long[]::new))),
            LINK.FOLDED_INTO.isNull())
        .orderBy(LINK.ID)
        .forUpdate()
        .fetch();
  }

  static void insert(Tx tx, LinkRecord row) {
    row.setCompanyId(tx.company());
    tx.sql().insertInto(LINK).set(row).execute();
  }

  /** Where its newest note stands now. */
  static void move(Tx tx, LinkRecord row) {
    tx.sql()
        .update(LINK)
        .set(LINK.NOTE_ID, row.getNoteId())
        .set(LINK.NOTE_SINCE, row.getNoteSince())
        .set(LINK.FIRST_NO, row.getFirstNo())
        .set(LINK.LAST_NO, row.getLastNo())
        .where(one(tx, row.getId()))
        .execute();
  }

  static void delete(Tx tx, long id) {
    tx.sql().deleteFrom(LINK).where(one(tx, id)).execute();
  }

  private static Condition one(Tx tx, long id) {
    return LINK.COMPANY_ID.eq(tx.company()).and(LINK.ID.eq(id));
  }
}
