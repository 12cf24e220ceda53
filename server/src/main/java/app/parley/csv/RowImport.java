package app.parley.csv;

import app.parley.compat.Fields;
import app.parley.crm.ContactPoint;
import app.parley.crm.Deals;
import app.parley.crm.ItemType;
import app.parley.crm.Items;
import app.parley.crm.Leads;
import app.parley.crm.Organizations;
import app.parley.crm.Persons;
import app.parley.platform.Tx;
import app.parley.problems.Refused;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes or changes the item that one row wants, by the verbs that everyone else uses. */
@Component
final class RowImport {
  private final KnownItems known;
  private final Persons persons;
  private final Organizations organizations;
  private final Leads leads;
  private final Deals deals;

  RowImport(
      KnownItems known, Persons persons, Organizations organizations, Leads leads, Deals deals) {
    this.known = known;
    this.persons = persons;
    this.organizations = organizations;
    this.leads = leads;
    this.deals = deals;
  }

  enum Done {
    ADDED,
    UPDATED,
    SKIPPED
  }

  /** Throws Refused, before it has changed anything, for what the CRM does not take. */
  Done take(Tx tx, long caller, ItemType type, Wish wish, Duplicates duplicates) {
    var there = duplicates == Duplicates.ADD ? null : known.of(tx, type, wish).orElse(null);
    if (there != null && duplicates == Duplicates.SKIP) {
      return Done.SKIPPED;
    }
    check(tx, caller, type, wish, there);
    belonging(tx, caller, type, wish);
    var fields = Fields.of(wish.fields());
    if (there == null) {
      add(tx, caller, type, fields);
      return Done.ADDED;
    }
    change(tx, caller, type, there, fields);
    return Done.UPDATED;
  }

  /** Throws Refused for what the CRM would not take; changes nothing. */
  void check(Tx tx, long caller, ItemType type, Wish wish, @Nullable String id) {
    if (type == ItemType.PERSON) {
      addresses(tx, wish, id);
    }
    var in = Fields.of(wish.fields());
    switch (type) {
      case PERSON -> persons.check(tx, caller, number(id), in);
      case ORGANIZATION -> organizations.check(tx, caller, number(id), in);
      case LEAD -> leads.check(tx, caller, id == null ? null : UUID.fromString(id), in);
      case DEAL -> deals.check(tx, caller, number(id), in);
      case PIPELINE, STAGE, LEAD_LABEL -> throw Refused.notFound();
    }
    boolean alone = wish.person() == null && wish.organization() == null;
    if (type == ItemType.LEAD && id == null && alone) {
      throw Refused.invalid("person", "A lead needs a person or an organization.");
    }
  }

  private void add(Tx tx, long caller, ItemType type, Fields fields) {
    switch (type) {
      case PERSON -> persons.add(tx, caller, fields);
      case ORGANIZATION -> organizations.add(tx, caller, fields);
      case LEAD -> leads.add(tx, caller, fields);
      case DEAL -> deals.add(tx, caller, fields);
      case PIPELINE, STAGE, LEAD_LABEL -> throw Refused.notFound();
    }
  }

  private void change(Tx tx, long caller, ItemType type, String id, Fields fields) {
    switch (type) {
      case PERSON -> persons.change(tx, caller, Long.parseLong(id), fields);
      case ORGANIZATION -> organizations.change(tx, caller, Long.parseLong(id), fields);
      case LEAD -> leads.change(tx, caller, UUID.fromString(id), fields);
      case DEAL -> deals.change(tx, caller, Long.parseLong(id), fields);
      case PIPELINE, STAGE, LEAD_LABEL -> throw Refused.notFound();
    }
  }

  private void belonging(Tx tx, long caller, ItemType type, Wish wish) {
    if (wish.person() != null) {
      wish.fields().put("person_id", called(tx, caller, ItemType.PERSON, wish.person()));
    }
    if (wish.organization() != null) {
      var name = type == ItemType.LEAD ? "organization_id" : "org_id";
      wish.fields().put(name, called(tx, caller, ItemType.ORGANIZATION, wish.organization()));
    }
  }

  /** The one that is called so, or a new one. */
  private long called(Tx tx, long caller, ItemType type, String name) {
    var ids = Items.called(tx, type, name);
    if (ids.size() > 1) {
      throw Refused.invalid(type.word(), "Several are called " + name + ".");
    }
    if (!ids.isEmpty()) {
      return Long.parseLong(ids.getFirst());
    }
    var fields = Fields.of(JsonNodeFactory.instance.objectNode().put("name", name));
    return type == ItemType.PERSON
        ? persons.add(tx, caller, fields).id()
        : organizations.add(tx, caller, fields).id();
  }

  /** New ones come to those that a person has. */
  private void addresses(Tx tx, Wish wish, @Nullable String id) {
    var person = id == null ? null : persons.get(tx, Long.parseLong(id));
    put(wish.fields(), "emails", person == null ? List.of() : person.emails(), wish.emails());
    put(wish.fields(), "phones", person == null ? List.of() : person.phones(), wish.phones());
  }

  private static @Nullable Long number(@Nullable String id) {
    return id == null ? null : Long.valueOf(id);
  }

  private static void put(
      ObjectNode fields, String name, List<ContactPoint> own, List<ContactPoint> more) {
    var all = fields.putArray(name);
    for (var point : ContactPoint.united(own, more)) {
      all.addObject()
          .put("value", point.value())
          .put("label", point.label())
          .put("primary", point.primary());
    }
  }
}
