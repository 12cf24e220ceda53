package app.parley.crm;

import static parley.schema.Tables.DEAL;
import static parley.schema.Tables.ORGANIZATION;
import static parley.schema.Tables.PERSON;

import app.parley.feed.ItemRef;
import app.parley.platform.Ids;
import app.parley.platform.Tx;
import app.parley.problems.Refused;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Items by the ids that addresses and bodies name. */
public final class Items {
  private Items() {}

  /** Throws not-found, for a deleted one and for what is no id too. */
  public static ItemRef find(Tx tx, ItemType type, String id) {
    switch (type) {
      case PERSON -> new Shelf<>(PERSON).get(tx, number(id));
      case ORGANIZATION -> new Shelf<>(ORGANIZATION).get(tx, number(id));
      case DEAL -> new Shelf<>(DEAL).get(tx, number(id));
      case LEAD -> Leads.find(tx, uuid(id));
      case PIPELINE, STAGE, LEAD_LABEL -> throw Refused.notFound();
    }
    return type.item(id);
  }

  /** The same for what is tied to it: until the transaction ends nobody deletes or merges it. */
  public static ItemRef hold(Tx tx, ItemType type, String id) {
    boolean isThere =
        switch (type) {
          case PERSON -> new Shelf<>(PERSON).holds(tx, number(id));
          case ORGANIZATION -> new Shelf<>(ORGANIZATION).holds(tx, number(id));
          case DEAL -> new Shelf<>(DEAL).holds(tx, number(id));
          case LEAD -> Leads.holds(tx, uuid(id));
          case PIPELINE, STAGE, LEAD_LABEL -> false;
        };
    if (!isThere) {
      throw Refused.notFound();
    }
    return type.item(id);
  }

  /** The ids of those that have exactly this name; persons or organizations. */
  public static List<String> called(Tx tx, ItemType type, String name) {
    return ItemSearch.find(tx, Set.of(type), Set.of(Words.Kind.NAME), name, true).stream()
        .map(ItemSearch.Hit::id)
        .toList();
  }

  static long number(String id) {
    return Ids.parse(id).orElseThrow(Refused::notFound);
  }

  static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw Refused.notFound();
    }
  }
}
