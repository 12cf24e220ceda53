package app.parley.inbox;

import static parley.schema.Tables.CONVERSATION_TOTAL;

import app.parley.platform.Tx;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Records;
import org.jooq.impl.DSL;

/** How many conversations stand where, of the channels that a user may use. */
record KeptTotals(List<Kept> rows) {
  static KeptTotals of(Tx tx, Viewer viewer) {
    var rows =
        tx.sql()
            .select(
                CONVERSATION_TOTAL.CHANNEL_ID,
                CONVERSATION_TOTAL.STATUS,
                CONVERSATION_TOTAL.ASSIGNEE_ID,
                CONVERSATION_TOTAL.TOTAL)
            .from(CONVERSATION_TOTAL)
            .where(
                CONVERSATION_TOTAL.COMPANY_ID.eq(tx.company()),
                CONVERSATION_TOTAL.CHANNEL_ID.eq(ConversationRows.any(viewer.channels())),
                CONVERSATION_TOTAL.TOTAL.gt(DSL.inline(0L)))
            .fetch(
                Records.mapping((channel, status, assignee, total) ->
                    new Kept(channel, status.equals("open"), assignee, total)));
    return new KeptTotals(rows);
  }

  /** By the user's section and its channels. */
  Map<Section, Map<Long, Long>> bySection(long user) {
    var sections = new EnumMap<Section, Map<Long, Long>>(Section.class);
    for (var kept : rows) {
      sections
          .computeIfAbsent(kept.section(user), _ -> new HashMap<>())
          .merge(kept.channel(), kept.total(), Long::sum);
    }
    return sections;
  }

  /**
   * One place of the sections.
   *
   * @param assignee nobody is {@link Wanted#NOBODY}
   */
  record Kept(long channel, boolean open, long assignee, long total) {
    Section section(long user) {
      return Section.of(open, assignee == Wanted.NOBODY ? null : assignee, user);
    }
  }
}
