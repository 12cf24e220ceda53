package app.parley.links;

import app.parley.compat.Fields;
import app.parley.crm.ItemType;
import app.parley.problems.Refused;
import app.parley.problems.Refused.FieldError;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is to be tied: an item by its id, or a new one. */
record NewLink(String type, @Nullable String id, @Nullable JsonNode create) {
  private static final Set<ItemType> LINKABLE =
      Set.of(ItemType.PERSON, ItemType.LEAD, ItemType.DEAL);

  /** Names of the inbox API, and those of the compatible one that the CRM reads. */
  private static final Map<ItemType, Map<String, String>> FIELDS =
      Map.of(
          ItemType.PERSON,
          Map.of("name", "name", "emails", "emails", "phones", "phones", "orgId", "org_id"),
          ItemType.LEAD,
          Map.of("title", "title", "personId", "person_id", "orgId", "organization_id"),
          ItemType.DEAL,
          Map.of(
              "title", "title",
              "personId", "person_id",
              "orgId", "org_id",
              "stageId", "stage_id",
              "value", "value",
              "currency", "currency"));

  ItemType itemType() {
    return ItemType.of(type)
        .filter(LINKABLE::contains)
        .orElseThrow(() -> Refused.invalid("type", "One of person, lead, deal."));
  }

  /** The new item's fields as the CRM reads them; ids may be texts, as in the inbox API. */
  Fields fields() {
    var known = FIELDS.getOrDefault(itemType(), Map.of());
    if (create == null || !create.isObject()) {
      throw Refused.invalid("create", "Give either an id or the fields of a new item.");
    }
    var fields = JsonNodeFactory.instance.objectNode();
    for (var field : create.properties()) {
      var name = known.get(field.getKey());
      if (name == null) {
        throw Refused.invalid("create." + field.getKey(), "This field is not known.");
      }
      boolean isId = field.getKey().endsWith("Id") && field.getValue().isString();
      if (isId && field.getValue().stringValue().matches("[0-9]{1,15}")) {
        fields.put(name, Long.parseLong(field.getValue().stringValue()));
      } else {
        fields.set(name, field.getValue());
      }
    }
    return Fields.of(fields);
  }

  /** What the CRM refused, by the names that the caller used. */
  Refused inItsWords(Refused refused) {
    var names = FIELDS.getOrDefault(itemType(), Map.of());
    var errors =
        refused.errors().stream()
            .map(error -> new FieldError(nameOf(error.field(), names), error.detail()))
            .toList();
    return new Refused(refused.type(), refused.detail(), errors);
  }

  private static String nameOf(String field, Map<String, String> names) {
    return names.entrySet().stream()
        .filter(name -> name.getValue().equals(field))
        .map(name -> "create." + name.getKey())
        .findFirst()
        .orElse("create");
  }
}
