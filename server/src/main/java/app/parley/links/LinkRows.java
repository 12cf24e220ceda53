package app.parley.links;

import static parley.schema.Tables.LINK;

import app.parley.feed.ItemRef;
import app.parley.platform.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /**
   * The links of conversations that moved, locked in the order of their ids; without those whose
   * notes tell of it already.
   */
  static List<LinkRecord> lockBehind(Tx tx, Map<Long, Move> moves) {
    return tx
        .sql()
        .selectFrom(LINK)
        .where(
            LINK.COMPANY_ID.eq(tx.company()),
            LINK.CONVERSATION_ID.eq(DSL.any(moves.keySet().toArray(Long[]::new))),
            LINK.FOLDED_INTO.isNull())
        .orderBy(LINK.ID)
        .forUpdate()
        .fetch()
        .stream()
        .filter(link -> link.getSeenSeq() < move(moves, link).seq())
        .toList();
  }

  private static Move move(Map<Long, Move> moves, LinkRecord link) {
    return Objects.requireNonNull(moves.get(link.getConversationId()));
  }

  static void insert(Tx tx, LinkRecord row) {
    row.setCompanyId(tx.company());
    tx.sql().insertInto(LINK).set(row).execute();
  }

  /** Where their newest notes stand now. */
  static void move(Tx tx, List<LinkRecord> rows) {
    if (rows.isEmpty()) {
      return;
    }
    var batch =
        tx.sql()
            .batch(
                tx.sql()
                    .update(LINK)
                    .set(LINK.NOTE_ID, (Long) null)
                    .set(LINK.NOTE_SINCE, (Instant) null)
                    .set(LINK.FIRST_NO, (Integer) null)
                    .set(LINK.LAST_NO, (Integer) null)
                    .set(LINK.NOTE_SIZE, (Integer) null)
                    .set(LINK.SEEN_SEQ, (Long) null)
                    .where(LINK.COMPANY_ID.eq((Long) null), LINK.ID.eq((Long) null)));
    for (var row : rows) {
      batch.bind(
          row.getNoteId(),
          row.getNoteSince(),
          row.getFirstNo(),
          row.getLastNo(),
          row.getNoteSize(),
          row.getSeenSeq(),
          tx.company(),
          row.getId());
    }
    batch.execute();
  }

  static void delete(Tx tx, long id) {
    tx.sql().deleteFrom(LINK).where(one(tx, id)).execute();
  }

  private static Condition one(Tx tx, long id) {
    return LINK.COMPANY_ID.eq(tx.company()).and(LINK.ID.eq(id));
  }
}
