package app.parley.crm;

import static parley.schema.Tables.ITEMS_WORDED;
import static parley.schema.Tables.ITEM_WORDS;

import app.parley.platform.Tx;
import java.util.Collection;
import java.util.List;

/** The words of all items, as they are stored and found. */
final class ItemWords {
  private ItemWords() {}

  static void put(Tx tx, ItemType type, Object id, Words words) {
    if (words.isEmpty()) {
      return;
    }
    tx.sql()
        .insertInto(ITEM_WORDS)
        .set(ITEM_WORDS.COMPANY_ID, tx.company())
        .set(ITEM_WORDS.ITEM_TYPE, type.word())
        .set(ITEM_WORDS.ITEM_ID, id.toString())
        .set(ITEM_WORDS.WORDS, words.toString())
        .onConflict(ITEM_WORDS.COMPANY_ID, ITEM_WORDS.ITEM_TYPE, ITEM_WORDS.ITEM_ID)
        .doUpdate()
        .set(ITEM_WORDS.WORDS, words.toString())
        .execute();
  }

  static void remove(Tx tx, ItemType type, Object id) {
    tx.sql()
        .deleteFrom(ITEM_WORDS)
        .where(
            ITEM_WORDS.COMPANY_ID.eq(tx.company()),
            ITEM_WORDS.ITEM_TYPE.eq(type.word()),
            ITEM_WORDS.ITEM_ID.eq(id.toString()))
        .execute();
  }

  /** Some items whose words match a LIKE pattern, in no order. */
  static List<Found> like(Tx tx, Collection<ItemType> types, String pattern, int most) {
    var words = types.stream().map(ItemType::word).toArray(String[]::new);
    return tx.sql()
        .selectFrom(ITEMS_WORDED(words, pattern, most))
        .fetch(row -> Found.of(row.getItemType(), row.getItemId(), row.getWords()));
  }

  /** An item and its words. */
  record Found(ItemType type, String id, String words) {
    static Found of(String type, String id, String words) {
      return new Found(ItemType.of(type).orElseThrow(), id, words);
    }
  }
}
