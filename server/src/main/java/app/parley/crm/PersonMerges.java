package app.parley.crm;

import static parley.schema.Tables.PERSON_MERGE;

import app.parley.accounts.UserNumbers;
import app.parley.crm.ItemChange.Value;
import app.parley.crm.ItemHistory.Made;
import app.parley.platform.Ids;
import app.parley.platform.Json;
import app.parley.platform.Tx;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import java.util.HashMap;
import java.util.List;
import org.jooq.Condition;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.PersonMergeRecord;

/** Makes one person of two, and two again (rule L7), in one transaction each. */
@Component
final class PersonMerges {
  private final Persons persons;
  private final List<MergeFollower> followers;
  private final UserNumbers users;
  private final ItemHistory history;
  private final ItemNews news;

  PersonMerges(
      Persons persons,
      List<MergeFollower> followers,
      UserNumbers users,
      ItemHistory history,
      ItemNews news) {
    this.persons = persons;
    this.followers = followers;
    this.users = users;
    this.history = history;
    this.news = news;
  }

  /** One of the two goes, and is deleted; throws Refused where it is the one that stays. */
  PersonMerge merge(Tx tx, long caller, long keptId, long mergedId) {
    MergeSketch.check(keptId, mergedId);
    persons.lockToMerge(tx, keptId, mergedId);
    var kept = persons.get(tx, keptId);
    var merged = persons.get(tx, mergedId);
    var ids = new HashMap<String, List<String>>();
    followers.forEach(one -> ids.put(one.kind(), one.merged(tx, mergedId, keptId)));
    persons.delete(tx, mergedId);
    var fields = MergedFields.of(kept, merged);
    persons.put(tx, keptId, fields);
    var row = new PersonMergeRecord();
    row.setCompanyId(tx.company());
    row.setId(Ids.next());
    row.setKeptId(keptId);
    row.setMergedId(mergedId);
    row.setKeptName(kept.name());
    row.setMergedName(merged.name());
    row.setTaken(Json.column(fields.taken()));
    row.setMoved(Json.column(new PersonMerge.Moved(ids)));
    row.setUserNumber(caller);
    row.setUserName(users.find(tx, caller).orElseThrow().user().name());
    row.setAt(news.now());
    tx.sql().insertInto(PERSON_MERGE).set(row).execute();
    history.add(
        tx,
        new Made(caller, row.getAt()),
        ItemType.PERSON.item(keptId),
        "merged",
        Value.named(mergedId, merged.name()),
        null);
    return PersonMerge.of(row);
  }

  /** A second time changes nothing. Throws Refused where it is too late, or one is not there. */
  PersonMerge undo(Tx tx, long caller, long id) {
    var row =
        tx.sql()
            .selectFrom(PERSON_MERGE)
            .where(PERSON_MERGE.COMPANY_ID.eq(tx.company()), PERSON_MERGE.ID.eq(id))
            .forUpdate()
            .fetchOptional()
            .orElseThrow(Refused::notFound);
    if (row.getUndoneAt() == null) {
      undo(tx, caller, PersonMerge.of(row));
      row.setUndoneAt(news.now());
      row.update();
    }
    return PersonMerge.of(row);
  }

  /** Those by which this person grew and that can be undone, newest first. */
  List<PersonMerge> of(Tx tx, long kept) {
    return tx.sql()
        .selectFrom(PERSON_MERGE)
        .where(
            PERSON_MERGE.COMPANY_ID.eq(tx.company()),
            PERSON_MERGE.KEPT_ID.eq(kept),
            PERSON_MERGE.AT.gt(news.now().minus(PersonMerge.UNDOABLE)))
        .orderBy(PERSON_MERGE.AT.desc(), PERSON_MERGE.ID.desc())
        .fetch(PersonMerge::of);
  }

  /** Whether a deleted person is one who became part of another. */
  static boolean isMerged(Tx tx, long person) {
    Condition stands = PERSON_MERGE.UNDONE_AT.isNull();
    return tx.sql()
        .fetchExists(
            PERSON_MERGE,
            PERSON_MERGE.COMPANY_ID.eq(tx.company()),
            PERSON_MERGE.MERGED_ID.eq(person),
            stands);
  }

  private void undo(Tx tx, long caller, PersonMerge merge) {
    var now = news.now();
    if (!now.isBefore(merge.undoUntil())) {
      throw new Refused(ProblemType.CONFLICT, "A merge can be undone for 30 days.");
    }
    long keptId = merge.keep().id();
    long mergedId = merge.merge().id();
    if (!persons.isThere(tx, keptId)) {
      throw new Refused(
          ProblemType.CONFLICT,
          merge.keep().name() + " is deleted, or part of another person by now.");
    }
    persons.lock(tx, keptId);
    persons.bringBack(tx, mergedId);
    followers.forEach(one -> one.parted(tx, merge.moved().of(one.kind()), mergedId, keptId));
    persons.put(tx, keptId, MergedFields.without(persons.get(tx, keptId), merge.taken()));
    history.add(
        tx,
        new Made(caller, now),
        ItemType.PERSON.item(keptId),
        "parted",
        null,
        Value.named(mergedId, merge.merge().name()));
  }
}
