package app.parley.crm;

import static parley.schema.Tables.DEAL;
import static parley.schema.Tables.PERSON;

import app.parley.compat.CursorPage;
import app.parley.compat.Fields;
import app.parley.compat.Params;
import app.parley.crm.ItemHistory.Made;
import app.parley.platform.Json;
import app.parley.platform.Tx;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.PersonRecord;

/** The persons of a company. */
@Component
public final class Persons {
  private static final Shelf<PersonRecord> SHELF = new Shelf<>(PERSON);

  private final References references;
  private final ItemHistory history;
  private final ItemNews news;

  Persons(References references, ItemHistory history, ItemNews news) {
    this.references = references;
    this.history = history;
    this.news = news;
  }

  /** Throws not-found, for deleted ones too. */
  public Person get(Tx tx, long id) {
    return Person.of(SHELF.get(tx, id));
  }

  /** Those with this phone number or e-mail address, oldest first. */
  public List<Person> withAddress(Tx tx, String address, int most) {
    return PersonAddresses.with(tx, address, most);
  }

  /** Makes a person of a body, owned by the caller where it names nobody. */
  public Person add(Tx tx, long caller, Fields in) {
    var row = new PersonRecord();
    fill(tx, row, in, caller);
    row.setUpdateTime(news.now());
    in.check();
    row.setId(SHELF.insert(tx, row));
    var person = Person.of(row);
    PersonAddresses.put(tx, person);
    news.created(tx, ItemType.PERSON, person.id(), person.words());
    return person;
  }

  /**
   * Throws Refused for what {@link #add}, or {@link #change} where an id is given, would refuse.
   */
  public void check(Tx tx, long caller, @Nullable Long id, Fields in) {
    fill(tx, id == null ? new PersonRecord() : SHELF.get(tx, id), in, caller);
    in.check();
  }

  /** Changes what the body names; the history tells it under the caller's number. */
  public Person change(Tx tx, long caller, long id, Fields in) {
    var row = SHELF.lock(tx, id);
    fill(tx, row, in, row.getOwnerId());
    row.setUpdateTime(news.now());
    in.check();
    history.owner(
        tx,
        new Made(caller, row.getUpdateTime()),
        ItemType.PERSON.item(id),
        row.original(PERSON.OWNER_ID),
        row.getOwnerId());
    SHELF.update(tx, id, row);
    return saved(tx, row);
  }

  void delete(Tx tx, long id) {
    SHELF.lockToDelete(tx, id);
    SHELF.delete(tx, id, news.now());
    PersonAddresses.remove(tx, id);
    news.deleted(tx, ItemType.PERSON, id);
  }

  /** Throws Refused for one who became part of another: that has a way back of its own. */
  void restore(Tx tx, long id, Instant deletedAfter) {
    if (PersonMerges.isMerged(tx, id)) {
      throw new Refused(
          ProblemType.CONFLICT, "This person is part of another one now. Undo the merge instead.");
    }
    saved(tx, SHELF.restore(tx, id, deletedAfter, news.now()));
  }

  void lock(Tx tx, long id) {
    SHELF.lock(tx, id);
  }

  /** In the order of their ids, so that two merges of the same persons follow each other. */
  void lockToMerge(Tx tx, long kept, long merged) {
    if (kept < merged) {
      SHELF.lock(tx, kept);
    }
    SHELF.lockToDelete(tx, merged);
    SHELF.lock(tx, kept);
  }

  boolean isThere(Tx tx, long id) {
    return SHELF.holds(tx, id);
  }

  /** Whatever the age of the deletion. */
  void bringBack(Tx tx, long id) {
    saved(tx, SHELF.restore(tx, id, Instant.EPOCH, news.now()));
  }

  void put(Tx tx, long id, MergedFields fields) {
    var row = SHELF.lock(tx, id);
    row.setOrgId(fields.orgId());
    row.setEmails(Json.column(fields.emails()));
    row.setPhones(Json.column(fields.phones()));
    row.setUpdateTime(news.now());
    SHELF.update(tx, id, row);
    saved(tx, row);
  }

  /** A page as version 2 asks for it. */
  public CursorPage<Person> page(Tx tx, Params asked) {
    var all = new ArrayList<Condition>();
    var owner = asked.number("owner_id");
    if (owner != null) {
      all.add(PERSON.OWNER_ID.eq(owner));
    }
    var organization = asked.number("org_id");
    if (organization != null) {
      all.add(PERSON.ORG_ID.eq(organization));
    }
    var deal = asked.number("deal_id");
    if (deal != null) {
      all.add(
          PERSON.ID.in(
              DSL.select(DEAL.PERSON_ID)
                  .from(DEAL)
                  .where(DEAL.COMPANY_ID.eq(tx.company()), DEAL.ID.eq(deal))));
    }
    return SHELF.page(tx, asked, DSL.and(all), Person::of);
  }

  private Person saved(Tx tx, PersonRecord row) {
    var person = Person.of(row);
    PersonAddresses.put(tx, person);
    news.updated(tx, ItemType.PERSON, person.id(), person.words());
    return person;
  }

  private void fill(Tx tx, PersonRecord row, Fields in, long caller) {
    PersonForm.fill(row, in);
    row.setAddTime(news.added(in, row.getAddTime()));
    row.setOwnerId(references.owner(tx, in, "owner_id", row.getOwnerId(), caller));
    row.setOrgId(references.organization(tx, in, "org_id", row.getOrgId()));
  }
}
