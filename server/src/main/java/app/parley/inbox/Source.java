package app.parley.inbox;

import static parley.schema.Tables.CONVERSATION;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Places that a list is merged from: each gives its own first few from its own stretch of an index.
 *
 * @param holds what is true there, in the words of the partial indexes
 * @param channels one place for each
 * @param users beside the channels, whose conversations they are; empty where that is all the same
 */
record Source(Condition holds, List<Long> channels, List<Long> users) {
  private static final Field<String> STATUS = DSL.concat(CONVERSATION.STATUS, DSL.inline(""));
  private static final Field<Long> OWNER =
      DSL.coalesce(CONVERSATION.ASSIGNEE_ID, DSL.inline(Wanted.NOBODY));

  private static final Condition ASSIGNED =
      CONVERSATION.STATUS.eq(DSL.inline("open")).and(CONVERSATION.ASSIGNEE_ID.isNotNull());

  /** Of a walk: everything that is wanted, cut so fine that an index gives it in its order. */
  static List<Source> of(KeptTotals totals, Viewer viewer, Wanted wanted) {
    var sources = new ArrayList<Source>();
    for (var section : wanted.sections()) {
      if (section == Section.CLOSED) {
        sources.addAll(closed(viewer, wanted));
      } else if (section == Section.UNASSIGNED) {
        if (wants(wanted, Wanted.NOBODY)) {
          sources.add(of(section.holds(viewer.user()), viewer.channels()));
        }
      } else if (section == Section.MINE) {
        if (wants(wanted, viewer.user())) {
          sources.add(mine(viewer));
        }
      } else {
        sources.add(others(totals, viewer, wanted));
      }
    }
    return sources.stream().filter(source -> !source.channels.isEmpty()).toList();
  }

  /** Of a few that are known by other means: everything that is wanted, in one condition. */
  static Source whole(Viewer viewer, Wanted wanted) {
    var sections = wanted.sections().stream().map(one -> isIn(one, viewer.user())).toList();
    return of(DSL.or(sections).and(hasAssignee(wanted)), viewer.channels());
  }

  /** The same as the section's own words, but none that a section's own index answers to. */
  private static Condition isIn(Section section, long user) {
    var open = STATUS.eq(DSL.inline("open"));
    return switch (section) {
      case UNASSIGNED -> open.and(OWNER.eq(Wanted.NOBODY));
      case MINE -> open.and(OWNER.eq(user));
      case OTHERS -> open.and(OWNER.ne(Wanted.NOBODY)).and(OWNER.ne(user));
      case CLOSED -> STATUS.eq(DSL.inline("closed"));
    };
  }

  boolean byUser() {
    return !users.isEmpty();
  }

  private static List<Source> closed(Viewer viewer, Wanted wanted) {
    var closed = Section.CLOSED.holds(viewer.user());
    if (wanted.assignees() == null) {
      return List.of(of(closed, viewer.channels()));
    }
    var sources = new ArrayList<Source>();
    if (wants(wanted, Wanted.NOBODY)) {
      sources.add(of(closed.and(CONVERSATION.ASSIGNEE_ID.isNull()), viewer.channels()));
    }
    var theirs = new Source(closed.and(CONVERSATION.ASSIGNEE_ID.isNotNull()), list(), list());
    for (var channel : viewer.channels()) {
      for (var user : wanted.assignees()) {
        theirs.add(channel, user);
      }
    }
    sources.add(theirs);
    return sources;
  }

  private static Source mine(Viewer viewer) {
    var mine = new Source(ASSIGNED, list(), list());
    viewer.channels().forEach(channel -> mine.add(channel, viewer.user()));
    return mine;
  }

  /** Only those who have some are looked at, so that a page costs its length times the people. */
  private static Source others(KeptTotals totals, Viewer viewer, Wanted wanted) {
    var others = new Source(ASSIGNED, list(), list());
    for (var kept : totals.rows()) {
      if (kept.section(viewer.user()) == Section.OTHERS
          && viewer.channels().contains(kept.channel())
          && wants(wanted, kept.assignee())) {
        others.add(kept.channel(), kept.assignee());
      }
    }
    return others;
  }

  private static boolean wants(Wanted wanted, long assignee) {
    return wanted.assignees() == null || wanted.assignees().contains(assignee);
  }

  private static Condition hasAssignee(Wanted wanted) {
    return wanted.assignees() == null
        ? DSL.noCondition()
        : OWNER.eq(ConversationRows.any(wanted.assignees()));
  }

  private static Source of(Condition holds, Set<Long> channels) {
    return new Source(holds, List.copyOf(channels), List.of());
  }

  private void add(long channel, long user) {
    channels.add(channel);
    users.add(user);
  }

  private static List<Long> list() {
    return new ArrayList<>();
  }
}
