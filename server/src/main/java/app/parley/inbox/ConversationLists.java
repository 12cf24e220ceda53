package app.parley.inbox;

import static parley.schema.Tables.CONVERSATION;

import app.parley.platform.Tx;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the keys of a list's page: whatever is wanted, in whatever order. */
@Component
final class ConversationLists {
  private final ReplyWindows windows;
  private final Clock clock;

  ConversationLists(ReplyWindows windows, Clock clock) {
    this.windows = windows;
    this.clock = clock;
  }

  /** A conversation of a page, and the cursor of what comes after it. */
  record Key(long id, ListCursor cursor) {}

  /** The keys of a page and of one more, where there is one. */
  record Found(List<Key> keys, @Nullable TextSearch search) {}

  Found find(Tx tx, Viewer viewer, Wanted wanted) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var asOf = wanted.after() == null ? now : wanted.after().asOf();
    var search = wanted.text() == null ? null : TextSearch.of(tx, viewer, wanted.text());
    var page = new ArrayList<Key>();
    var plan = plan(tx, viewer, wanted, asOf, search);
    for (var stretch : Stretch.of(wanted.sort())) {
      var room = wanted.limit() + 1 - page.size();
      if (room > 0 && (wanted.after() == null || wanted.after().stretch() <= stretch.number())) {
        plan.keys(stretch, room)
            .ifPresent(keys ->
                tx.sql()
                    .fetch(keys)
                    .forEach(row ->
                        page.add(
                            new Key(
                                row.value1(),
                                new ListCursor(
                                    wanted.sort(),
                                    stretch.number(),
                                    asOf,
                                    row.value2(),
                                    row.value1())))));
      }
    }
    return new Found(page, search);
  }

  Plan plan(Tx tx, Viewer viewer, Wanted wanted, Instant asOf, @Nullable TextSearch search) {
    var open =
        wanted.sort() == Sort.WINDOW || wanted.expiring()
            ? windows.asOf(tx, asOf)
            : ReplyWindows.AsOf.NONE;
    var expiring = wanted.expiring() ? Candidates.expiring(tx, viewer, open) : null;
    var known = Candidates.both(search == null ? null : search.conversations(), expiring);
    var keys = new ConversationKeys(tx, open, wanted.after(), filter(viewer, wanted, search));
    return new Plan(
        keys,
        known,
        Source.whole(viewer, wanted),
        known == null ? sources(tx, viewer, wanted) : List.of());
  }

  private static List<Source> sources(Tx tx, Viewer viewer, Wanted wanted) {
    var totals =
        wanted.sections().contains(Section.OTHERS)
            ? KeptTotals.of(tx, viewer)
            : new KeptTotals(List.of());
    return Source.of(totals, viewer, wanted);
  }

  private static Condition filter(Viewer viewer, Wanted wanted, @Nullable TextSearch search) {
    var unread = wanted.unread() ? Unread.isThere(viewer) : DSL.noCondition();
    var expiring = wanted.expiring() ? Stretch.expires() : DSL.noCondition();
    return DSL.and(unread, expiring, search == null ? DSL.noCondition() : says(wanted, search));
  }

  private static Condition says(Wanted wanted, TextSearch search) {
    if (search.conversations() != null || wanted.text() == null) {
      return DSL.noCondition();
    }
    return CONVERSATION
        .PARTICIPANT_NAME
        .containsIgnoreCase(wanted.text())
        .or(CONVERSATION.PARTICIPANT_ADDRESS.containsIgnoreCase(wanted.text()))
        .or(CONVERSATION.PARTICIPANT_CONTACT.containsIgnoreCase(wanted.text()))
        .or(CONVERSATION.ID.eq(ConversationRows.any(search.messages().keySet())));
  }

  /**
   * How the stretches of one list are read: among the known ones, or by walks.
   *
   * @param known null where a walk finds them
   */
  record Plan(
      ConversationKeys keys, @Nullable Set<Long> known, Source whole, List<Source> sources) {
    Optional<Select<Record2<Long, Instant>>> keys(Stretch stretch, int most) {
      if (known != null) {
        return known.isEmpty()
            ? Optional.empty()
            : Optional.of(keys.among(known.toArray(Long[]::new), whole, stretch, most));
      }
      var places = stretch.goesByChannel() ? List.of(whole) : sources;
      return places.isEmpty() ? Optional.empty() : Optional.of(keys.walk(places, stretch, most));
    }
  }
}
