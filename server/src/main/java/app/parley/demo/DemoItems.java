package app.parley.demo;

import app.parley.accounts.UserNumbers;
import app.parley.compat.Fields;
import app.parley.conversations.Author;
import app.parley.crm.Deals;
import app.parley.crm.ItemType;
import app.parley.crm.Leads;
import app.parley.crm.Organizations;
import app.parley.crm.Persons;
import app.parley.crm.Stages;
import app.parley.feed.ItemRef;
import app.parley.platform.Tx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whom and what the demo company deals with, made by the verbs of the CRM. */
@Component
final class DemoItems {
  private final Persons persons;
  private final Organizations organizations;
  private final Leads leads;
  private final Deals deals;
  private final Stages stages;
  private final UserNumbers users;

  DemoItems(
      Persons persons,
      Organizations organizations,
      Leads leads,
      Deals deals,
      Stages stages,
      UserNumbers users) {
    this.persons = persons;
    this.organizations = organizations;
    this.leads = leads;
    this.deals = deals;
    this.stages = stages;
    this.users = users;
  }

  /** By the keys that the story gives them. */
  Map<String, ItemRef> tell(Tx tx, Story story, Telling telling) {
    var items = new HashMap<String, ItemRef>();
    for (var told : story.items()) {
      var owner = Objects.requireNonNull(telling.team().get(told.owner()));
      var item = make(tx, told, owner, fields(tx, told, telling, items));
      items.put(told.key(), item);
      for (var turn : Objects.requireNonNullElse(told.turns(), List.<Story.Turn>of())) {
        change(tx, item, turn, telling);
      }
    }
    return items;
  }

  private ItemRef make(Tx tx, Story.Item told, Author owner, Fields fields) {
    long caller = users.of(tx, Objects.requireNonNull(owner.id()));
    var type = ItemType.of(told.type()).orElseThrow();
    return switch (type) {
      case PERSON -> type.item(persons.add(tx, caller, fields).id());
      case ORGANIZATION -> type.item(organizations.add(tx, caller, fields).id());
      case LEAD -> type.item(leads.add(tx, caller, fields).id());
      case DEAL -> type.item(deals.add(tx, caller, fields).id());
      case PIPELINE, STAGE, LEAD_LABEL ->
          throw new IllegalStateException("The story makes no " + told.type());
    };
  }

  private void change(Tx tx, ItemRef deal, Story.Turn turn, Telling telling) {
    var by = Objects.requireNonNull(telling.team().get(turn.by()));
    var fields =
        turn.fields() == null ? JsonNodeFactory.instance.objectNode() : turn.fields().deepCopy();
    if (turn.stage() != null) {
      fields.put("stage_id", stages.named(tx, turn.stage()).orElseThrow());
    }
    deals.change(
        tx,
        users.of(tx, Objects.requireNonNull(by.id())),
        Long.parseLong(deal.id()),
        Fields.of(fields),
        telling.now().minus(turn.ago()));
  }

  private Fields fields(Tx tx, Story.Item told, Telling telling, Map<String, ItemRef> items) {
    ObjectNode fields = told.fields().deepCopy();
    fields.put("add_time", telling.now().minus(told.ago()).toString());
    told.of()
        .forEach((name, key) ->
            fields.put(name, Long.parseLong(Objects.requireNonNull(items.get(key)).id())));
    if (told.stage() != null) {
      fields.put("stage_id", stages.named(tx, told.stage()).orElseThrow());
    }
    return Fields.of(fields);
  }
}
