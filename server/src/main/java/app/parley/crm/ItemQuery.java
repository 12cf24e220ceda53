package app.parley.crm;

import app.parley.compat.Params;
import app.parley.crm.Words.Kind;
import app.parley.problems.Refused;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a search asks for: a term, in which words of which items, and what these belong to. Words
 * and types that only Pipedrive has are known and found nowhere.
 */
record ItemQuery(
    Set<ItemType> types,
    String term,
    boolean exact,
    Set<Kind> kinds,
    @Nullable Long person,
    @Nullable Long organization,
    @Nullable String status) {
  private static final int SHORTEST_TERM = 2;
  private static final Map<String, Kind> FIELDS =
      Map.of(
          "name", Kind.NAME,
          "title", Kind.TITLE,
          "email", Kind.EMAIL,
          "phone", Kind.PHONE,
          "address", Kind.ADDRESS);
  private static final Set<String> WITHOUT_WORDS =
      Set.of("notes", "custom_fields", "code", "organization_name", "person_name", "description");
  private static final Set<ItemType> SEARCHABLE =
      Set.of(ItemType.PERSON, ItemType.ORGANIZATION, ItemType.DEAL, ItemType.LEAD);
  private static final Set<String> WITHOUT_ITEMS =
      Set.of("product", "file", "mail_attachment", "project");

  static ItemQuery of(Params asked, Set<ItemType> types) {
    boolean exact = Boolean.TRUE.equals(asked.flag("exact_match"));
    var term = asked.text("term");
    if (term == null || !exact && term.length() < SHORTEST_TERM) {
      throw Refused.invalid("term", "At least " + SHORTEST_TERM + " characters.");
    }
    return new ItemQuery(
        types,
        term,
        exact,
        kinds(asked),
        asked.number("person_id"),
        asked.number("organization_id"),
        asked.word("status", DealStatus.ALL));
  }

  /** Those that the address names, or all. */
  static Set<ItemType> types(Params asked) {
    var named = asked.text("item_types");
    if (named == null) {
      return SEARCHABLE;
    }
    var types = EnumSet.noneOf(ItemType.class);
    for (var word : named.split(",", -1)) {
      var type = ItemType.of(word.strip()).filter(SEARCHABLE::contains);
      type.ifPresent(types::add);
      if (type.isEmpty() && !WITHOUT_ITEMS.contains(word.strip())) {
        throw Refused.invalid("item_types", "No items are called " + word + ".");
      }
    }
    return types;
  }

  boolean isNarrow() {
    return person != null || organization != null || status != null;
  }

  boolean wants(FoundItem item) {
    return item.isOf(person, organization) && item.is(status);
  }

  private static Set<Kind> kinds(Params asked) {
    var named = asked.text("fields");
    if (named == null) {
      return Set.copyOf(FIELDS.values());
    }
    var kinds = EnumSet.noneOf(Kind.class);
    for (var word : named.split(",", -1)) {
      var kind = FIELDS.get(word.strip());
      if (kind != null) {
        kinds.add(kind);
      } else if (!WITHOUT_WORDS.contains(word.strip())) {
        throw Refused.invalid("fields", "There is no field called " + word + ".");
      }
    }
    return kinds;
  }
}
