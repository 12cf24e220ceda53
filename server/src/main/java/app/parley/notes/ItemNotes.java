package app.parley.notes;

import static parley.schema.Tables.NOTE;

import app.parley.accounts.Principal;
import app.parley.accounts.UserNumbers;
import app.parley.compat.Envelope;
import app.parley.compat.Fields;
import app.parley.compat.Params;
import app.parley.crm.References;
import app.parley.platform.Tx;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.NoteRecord;

/** Notes as people and programs write them. */
@Component
final class ItemNotes {
  private final NoteForm form;
  private final References references;
  private final UserNumbers users;
  private final NoteFeed feed;
  private final Clock clock;

  ItemNotes(NoteForm form, References references, UserNumbers users, NoteFeed feed, Clock clock) {
    this.form = form;
    this.references = references;
    this.users = users;
    this.feed = feed;
    this.clock = clock;
  }

  Note get(Tx tx, Principal me, long id) {
    return card(tx, me, NoteRows.find(tx, id).orElseThrow(Refused::notFound));
  }

  Envelope<List<Note>> page(Tx tx, Principal me, Params asked) {
    var paging = asked.offsetPaging(NoteList.MOST_AT_ONCE);
    var rows = NoteList.rows(tx, asked, paging);
    var names = NoteNames.of(tx, users, users.of(tx, me.userId()), rows);
    return Envelope.page(rows.stream().map(row -> Note.of(row, names)).toList(), paging);
  }

  /** Throws Refused also where a regular user names another author. */
  Note add(Tx tx, Principal me, Fields in) {
    long caller = users.of(tx, me.userId());
    var row = new NoteRecord();
    row.setPinnedToLead(false);
    row.setPinnedToDeal(false);
    row.setPinnedToPerson(false);
    row.setPinnedToOrganization(false);
    form.fill(tx, row, in);
    row.setUserId(caller);
    row.setAddTime(now());
    author(tx, me, row, in);
    row.setUpdateTime(now());
    in.check();
    NoteRows.insert(tx, row);
    feed.changed(tx, NoteParents.of(row));
    return card(tx, me, row);
  }

  /**
   * Whatever one changes of a history note makes it somebody's own: Parley writes no more in it
   * (rule L4). Only a pin does not.
   */
  Note change(Tx tx, Principal me, long id, Fields in) {
    var row = NoteRows.lock(tx, id).orElseThrow(Refused::notFound);
    var before = row.into(NOTE);
    form.fill(tx, row, in);
    author(tx, me, row, in);
    in.check();
    if (isAnother(before, row)) {
      row.setRenderedHash(null);
      row.setLastUpdateUserId(users.of(tx, me.userId()));
    }
    row.setUpdateTime(now());
    NoteRows.update(tx, row);
    var parents = NoteParents.of(before);
    parents.addAll(NoteParents.of(row));
    feed.changed(tx, parents);
    return card(tx, me, row);
  }

  private static boolean isAnother(NoteRecord before, NoteRecord after) {
    return !before.getContent().equals(after.getContent())
        || !NoteParents.of(before).equals(NoteParents.of(after))
        || !before.getUserId().equals(after.getUserId())
        || !before.getAddTime().equals(after.getAddTime());
  }

  /** Whose note it is and since when, where the body says so. */
  private void author(Tx tx, Principal me, NoteRecord row, Fields in) {
    long before = row.getUserId();
    row.setUserId(references.owner(tx, in, "user_id", before, before));
    if (row.getUserId() != before && !me.isAdmin()) {
      throw new Refused(ProblemType.FORBIDDEN, "Only an admin writes notes for others.");
    }
    row.setAddTime(
        Objects.requireNonNullElse(in.time("add_time", row.getAddTime()), row.getAddTime()));
  }

  void delete(Tx tx, long id) {
    var row = NoteRows.lock(tx, id).orElseThrow(Refused::notFound);
    row.setDeletedAt(now());
    row.setRenderedHash(null);
    NoteRows.update(tx, row);
    feed.changed(tx, NoteParents.of(row));
  }

  private Note card(Tx tx, Principal me, NoteRecord row) {
    var names = NoteNames.of(tx, users, users.of(tx, me.userId()), List.of(row));
    return Note.of(row, names);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
