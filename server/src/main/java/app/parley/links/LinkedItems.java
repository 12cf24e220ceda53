package app.parley.links;

import app.parley.accounts.Principal;
import app.parley.accounts.UserNumbers;
import app.parley.crm.Deals;
import app.parley.crm.ItemType;
import app.parley.crm.Items;
import app.parley.crm.Leads;
import app.parley.crm.Persons;
import app.parley.feed.ItemRef;
import app.parley.platform.Tx;
import app.parley.problems.Refused;
import org.springframework.stereotype.Component;

/** The item that a new link names or makes. */
@Component
final class LinkedItems {
  private final Persons persons;
  private final Leads leads;
  private final Deals deals;
  private final UserNumbers users;

  LinkedItems(Persons persons, Leads leads, Deals deals, UserNumbers users) {
    this.persons = persons;
    this.leads = leads;
    this.deals = deals;
    this.users = users;
  }

  ItemRef of(Tx tx, Principal me, NewLink wish) {
    var type = wish.itemType();
    if ((wish.id() == null) == (wish.create() == null)) {
      throw Refused.invalid("id", "Give either an id or the fields of a new item.");
    }
    return wish.id() == null
        ? type.item(made(tx, me, type, wish))
        : Items.hold(tx, type, wish.id());
  }

  private Object made(Tx tx, Principal me, ItemType type, NewLink wish) {
    long caller = users.of(tx, me.userId());
    var fields = wish.fields();
    try {
      return switch (type) {
        case PERSON -> persons.add(tx, caller, fields).id();
        case LEAD -> leads.add(tx, caller, fields).id();
        case DEAL -> deals.add(tx, caller, fields).id();
        case ORGANIZATION, PIPELINE, STAGE, LEAD_LABEL -> throw Refused.notFound();
      };
    } catch (Refused refused) {
      throw wish.inItsWords(refused);
    }
  }
}
