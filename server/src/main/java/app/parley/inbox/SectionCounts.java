package app.parley.inbox;

import static parley.schema.Tables.CONVERSATION;
import static parley.schema.Tables.CONVERSATION_TOTAL;

import app.parley.accounts.Principal;
import app.parley.accounts.UnreadConversations;
import app.parley.platform.Tx;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** The four sections' counts: totals are kept, what is unread is counted until {@link #MOST}. */
@Component
final class SectionCounts implements UnreadConversations {
  static final int MOST = 100;

  /** As the API shows them. */
  record Sections(Count unassigned, Count mine, Count others, Count closed) {}

  record Count(long total, int unread) {}

  private final Viewers viewers;

  SectionCounts(Viewers viewers) {
    this.viewers = viewers;
  }

  Sections of(Tx tx, Principal principal) {
    var viewer = viewers.of(tx, principal);
    var totals = totals(tx, viewer);
    var unread = unread(tx, viewer);
    Function<Section, Count> count =
        section -> new Count(totals.getOrDefault(section, 0L), unread.getOrDefault(section, 0));
    return new Sections(
        count.apply(Section.UNASSIGNED),
        count.apply(Section.MINE),
        count.apply(Section.OTHERS),
        count.apply(Section.CLOSED));
  }

  @Override
  public int count(Tx tx, Principal reader) {
    return unread(tx, viewers.of(tx, reader)).values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<Section, Long> totals(Tx tx, Viewer viewer) {
    var totals = new EnumMap<Section, Long>(Section.class);
    tx.sql()
        .select(CONVERSATION_TOTAL.STATUS, CONVERSATION_TOTAL.ASSIGNEE_ID, CONVERSATION_TOTAL.TOTAL)
        .from(CONVERSATION_TOTAL)
        .where(
            CONVERSATION_TOTAL.COMPANY_ID.eq(tx.company()),
            CONVERSATION_TOTAL.CHANNEL_ID.eq(ConversationRows.any(viewer.channels())))
        .forEach(row -> {
          var assignee = row.value2() == 0 ? null : row.value2();
          var section = Section.of(row.value1().equals("open"), assignee, viewer.user());
          totals.merge(section, row.value3(), Long::sum);
        });
    return totals;
  }

  private static Map<Section, Integer> unread(Tx tx, Viewer viewer) {
    var fields = new EnumMap<Section, Field<Integer>>(Section.class);
    for (var section : Section.values()) {
      fields.put(section, unreadIn(tx, viewer, section).as(section.word()));
    }
    var row = tx.sql().select(fields.values()).fetchSingle();
    var unread = new EnumMap<Section, Integer>(Section.class);
    fields.forEach((section, field) -> unread.put(section, row.get(field)));
    return unread;
  }

  /**
   * Looks from the newest on, no further back than the user's joining, and stops at the limit. It
   * costs at most the section's conversations that were active since then.
   */
  private static Field<Integer> unreadIn(Tx tx, Viewer viewer, Section section) {
    var channels =
        DSL.unnest(DSL.val(viewer.channelArray(), SQLDataType.BIGINT.array())).as("visible", "id");
    var some =
        DSL.lateral(
                DSL.select(DSL.inline(1))
                    .from(CONVERSATION)
                    .where(
                        CONVERSATION.COMPANY_ID.eq(tx.company()),
                        CONVERSATION.CHANNEL_ID.eq(channels.field("id", Long.class)),
                        section.holds(viewer.user()),
                        CONVERSATION.SORTED_AT.gt(viewer.joined()),
                        CONVERSATION.LAST_INBOUND_AT.gt(viewer.joined()),
                        CONVERSATION.INBOUND_COUNT.gt(
                            DSL.coalesce(Unread.position(viewer.user()), DSL.inline(0))))
                    .orderBy(CONVERSATION.SORTED_AT.desc(), CONVERSATION.ID.desc())
                    .limit(DSL.inline(MOST)))
            .as("some", "one");
    var upToMost =
        DSL.select(DSL.inline(1).as("one")).from(channels).crossJoin(some).limit(DSL.inline(MOST));
    return DSL.field(DSL.selectCount().from(upToMost.asTable("unread")));
  }
}
