package app.parley.inbox;

import static parley.schema.Tables.CONVERSATION;

import app.parley.platform.Tx;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * Counts what is unread in each section until {@link #MOST}. What lies below the user's floors is
 * listed; above it looks at what was stirred since, or through the section where that is shorter.
 * So it costs what happened since the user read, or a section's length, and not the history.
 */
record UnreadCounts(Tx tx, Viewer viewer, KeptTotals totals, ReadFloors floors) {
  static final int MOST = 100;

  static Map<Section, Integer> of(Tx tx, Viewer viewer, KeptTotals totals) {
    return new UnreadCounts(tx, viewer, totals, ReadFloors.of(tx, viewer)).fetch();
  }

  /** By section; those in which nothing stands may be missing. */
  Map<Section, Integer> fetch() {
    var unread = new EnumMap<Section, Integer>(Section.class);
    listed().ifPresent(query -> unread.putAll(fetch(query)));
    further(unread).ifPresent(query -> unread.putAll(fetch(query)));
    return unread;
  }

  private Map<Section, Integer> fetch(Select<Record2<String, Integer>> query) {
    return tx.sql().fetch(query).intoMap(row -> Section.of(row.value1()), Record2::value2);
  }

  /** What lies below the floors; for most sections in which much is unread that is the answer. */
  Optional<Select<Record2<String, Integer>>> listed() {
    return floors.above().entrySet().stream()
        .map(entry ->
            counted(
                entry.getKey(),
                UnreadParts.listed(tx, viewer, entry.getKey(), entry.getValue().keySet())))
        .reduce(Select::unionAll);
  }

  /** All of those sections that have not enough listed: counted anew, at one moment. */
  Optional<Select<Record2<String, Integer>>> further(Map<Section, Integer> listed) {
    return totals.bySection(viewer.user()).entrySet().stream()
        .filter(entry -> listed.getOrDefault(entry.getKey(), 0) < MOST)
        .map(entry -> count(entry.getKey(), entry.getValue()))
        .reduce(Select::unionAll);
  }

  private Select<Record2<String, Integer>> count(Section section, Map<Long, Long> channels) {
    var above = floors.above(section);
    var near = new HashSet<Long>();
    var through = new HashSet<Long>();
    channels.forEach((channel, total) ->
        (above.getOrDefault(channel, Long.MAX_VALUE) < total ? near : through).add(channel));
    var parts = new ArrayList<Select<Record1<Integer>>>();
    if (!above.isEmpty()) {
      parts.add(UnreadParts.listed(tx, viewer, section, above.keySet()));
    }
    if (!near.isEmpty()) {
      parts.add(UnreadParts.stirred(tx, viewer, section, near));
    }
    if (!through.isEmpty()) {
      parts.add(through(section, through, above.keySet()));
    }
    return counted(section, parts.stream().reduce(Select::unionAll).orElseThrow());
  }

  /** The parts are read one after another, and no further than the limit. */
  private static Select<Record2<String, Integer>> counted(
      Section section, Select<Record1<Integer>> parts) {
    var found = DSL.selectFrom(parts.asTable("part")).limit(DSL.inline(MOST)).asTable("found");
    return DSL.select(DSL.inline(section.word()), DSL.count()).from(found);
  }

  private Select<Record1<Integer>> through(Section section, Set<Long> channels, Set<Long> floors) {
    var some = viewer.onlyIn(channels);
    var unread = Unread.isThere(some).and(CONVERSATION.SORTED_AT.gt(viewer.joined()));
    var filter =
        floors.isEmpty() ? unread : unread.and(UnreadParts.isAbove(viewer, section, floors));
    var keys = new ConversationKeys(tx, ReplyWindows.AsOf.NONE, null, filter);
    var walk =
        keys.walk(
            Source.of(totals, some, Wanted.section(section)),
            Stretch.of(Sort.NEWEST).getFirst(),
            MOST);
    return DSL.select(UnreadParts.ONE).from(walk.asTable("walk"));
  }
}
