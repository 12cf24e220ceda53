package app.parley.inbox;

import static parley.schema.Tables.COMPANY_FEED;
import static parley.schema.Tables.READ_FLOOR;

import app.parley.platform.Tx;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jooq.impl.DSL;

/**
 * How many changes of the company lie above a user's floors, by section and channel; channels in
 * which they have read nothing are missing.
 */
record ReadFloors(Map<Section, Map<Long, Long>> above) {
  static ReadFloors of(Tx tx, Viewer viewer) {
    var reached =
        DSL.field(
            DSL.select(COMPANY_FEED.LAST_SEQ)
                .from(COMPANY_FEED)
                .where(COMPANY_FEED.COMPANY_ID.eq(tx.company())));
    var above = new EnumMap<Section, Map<Long, Long>>(Section.class);
    tx.sql()
        .select(READ_FLOOR.SECTION, READ_FLOOR.CHANNEL_ID, reached.minus(READ_FLOOR.SEQ))
        .from(READ_FLOOR)
        .where(
            READ_FLOOR.COMPANY_ID.eq(tx.company()),
            READ_FLOOR.USER_ID.eq(viewer.user()),
            READ_FLOOR.CHANNEL_ID.eq(ConversationRows.any(viewer.channels())))
        .forEach(row ->
            above
                .computeIfAbsent(Section.of(row.value1()), _ -> new HashMap<>())
                .put(row.value2(), row.value3()));
    return new ReadFloors(above);
  }

  Map<Long, Long> above(Section section) {
    return above.getOrDefault(section, Map.of());
  }
}
