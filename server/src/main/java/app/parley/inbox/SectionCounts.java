package app.parley.inbox;

import static parley.schema.Tables.CONVERSATION;
import static parley.schema.Tables.CONVERSATION_TOTAL;

import app.parley.accounts.Principal;
import app.parley.accounts.UnreadConversations;
import app.parley.platform.Tx;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Record2;
import org.jooq.Select;
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
    var unread = new EnumMap<Section, Integer>(Section.class);
    for (var section : Section.values()) {
      unread.put(section, unreadIn(tx, viewer, section).map(tx.sql()::fetchCount).orElse(0));
    }
    return unread;
  }

  /**
   * Looks from the newest on, no further back than the user's joining, and stops at the limit. It
   * costs at most the section's conversations that were active since then.
   */
  static Optional<Select<Record2<Long, Instant>>> unreadIn(Tx tx, Viewer viewer, Section section) {
    var sources = Source.of(tx, viewer, Wanted.section(section));
    var unread = Unread.isThere(viewer).and(CONVERSATION.SORTED_AT.gt(viewer.joined()));
    var keys = new ConversationKeys(tx, ReplyWindows.AsOf.NONE, null, unread);
    return sources.isEmpty()
        ? Optional.empty()
        : Optional.of(keys.walk(sources, Stretch.of(Sort.NEWEST).getFirst(), MOST));
  }
}
