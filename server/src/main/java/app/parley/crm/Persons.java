package app.parley.crm;

import static parley.schema.Tables.DEAL;
import static parley.schema.Tables.PERSON;

import app.parley.compat.CursorPage;
import app.parley.compat.Fields;
import app.parley.compat.Params;
import app.parley.platform.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.PersonRecord;

/** The persons of a company. */
@Component
public final class Persons {
  private static final Shelf<PersonRecord> SHELF = new Shelf<>(PERSON);

  private final References references;
  private final ItemNews news;

  Persons(References references, ItemNews news) {
    this.references = references;
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
    var now = news.now();
    var row = new PersonRecord();
    fill(tx, row, in, caller);
    var added = Objects.requireNonNullElse(in.time("add_time", now), now);
    row.setAddTime(added);
    row.setUpdateTime(now);
    in.check();
    row.setId(SHELF.insert(tx, row));
    var person = Person.of(row);
    PersonAddresses.put(tx, person);
    news.created(tx, ItemType.PERSON, person.id(), person.words());
    return person;
  }

  Person change(Tx tx, long id, Fields in) {
    var row = SHELF.lock(tx, id);
    fill(tx, row, in, row.getOwnerId());
    row.setUpdateTime(news.now());
    in.check();
    SHELF.update(tx, id, row);
    return saved(tx, row);
  }

  void delete(Tx tx, long id) {
    SHELF.lock(tx, id);
    SHELF.delete(tx, id, news.now());
    PersonAddresses.remove(tx, id);
    news.deleted(tx, ItemType.PERSON, id);
  }

  void restore(Tx tx, long id, Instant deletedAfter) {
    saved(tx, SHELF.restore(tx, id, deletedAfter, news.now()));
  }

  CursorPage<Person> page(Tx tx, Params asked) {
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
    row.setOwnerId(references.owner(tx, in, "owner_id", row.getOwnerId(), caller));
    row.setOrgId(references.organization(tx, in, "org_id", row.getOrgId()));
  }
}
