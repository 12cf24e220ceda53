package app.parley.crm;

import app.parley.accounts.Principal;
import app.parley.compat.CursorKey;
import app.parley.compat.CursorPage;
import app.parley.compat.CursorPaging;
import app.parley.compat.Envelope;
import app.parley.compat.Params;
import app.parley.crm.FoundItems.Result;
import app.parley.crm.ItemSearch.Hit;
import app.parley.crm.Words.Kind;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import app.parley.problems.Refused;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Search of the compatible API, for each type of items and for all of them. */
@RestController
final class SearchDoor {
  private static final int MOST_AT_ONCE = 100;
  private static final int MOST_OF_ONE_TYPE = 500;
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

  private static final List<String> FILTERS = List.of("organization_id", "person_id", "status");
  private static final Set<ItemType> SEARCHABLE =
      Set.of(ItemType.PERSON, ItemType.ORGANIZATION, ItemType.DEAL, ItemType.LEAD);

  private final Tenant tenant;

  SearchDoor(Tenant tenant) {
    this.tenant = tenant;
  }

  @GetMapping("/api/v2/persons/search")
  Envelope<Results> persons(Principal me, Params asked) {
    return ofType(me, asked, ItemType.PERSON);
  }

  @GetMapping("/api/v2/organizations/search")
  Envelope<Results> organizations(Principal me, Params asked) {
    return ofType(me, asked, ItemType.ORGANIZATION);
  }

  @GetMapping("/api/v2/deals/search")
  Envelope<Results> deals(Principal me, Params asked) {
    return ofType(me, asked, ItemType.DEAL);
  }

  @GetMapping({"/api/v2/leads/search", "/api/v1/leads/search", "/v1/leads/search"})
  Envelope<Results> leads(Principal me, Params asked) {
    return ofType(me, asked, ItemType.LEAD);
  }

  @GetMapping("/api/v2/itemSearch")
  Envelope<Results> all(Principal me, Params asked) {
    var types = EnumSet.noneOf(ItemType.class);
    var named = asked.text("item_types");
    for (var word : (named == null ? "person,organization,deal,lead" : named).split(",")) {
      types.add(
          ItemType.of(word.strip())
              .filter(SEARCHABLE::contains)
              .orElseThrow(() -> Refused.invalid("item_types", "No items are called " + word)));
    }
    return tenant.in(me.companyId(), tx -> answer(tx, asked, types, MOST_AT_ONCE, List.of()));
  }

  private Envelope<Results> ofType(Principal me, Params asked, ItemType type) {
    return tenant.in(me.companyId(), tx -> answer(tx, asked, Set.of(type), MOST_OF_ONE_TYPE, null));
  }

  private static Envelope<Results> answer(
      Tx tx, Params asked, Set<ItemType> types, int most, @Nullable List<Result> related) {
    boolean exact = Boolean.TRUE.equals(asked.flag("exact_match"));
    var term = asked.text("term");
    if (term == null || !exact && term.length() < SHORTEST_TERM) {
      throw Refused.invalid("term", "At least " + SHORTEST_TERM + " characters.");
    }
    var paging = asked.cursorPaging(most, Set.of("id"));
    var hits = ItemSearch.find(tx, types, kinds(asked), term, exact);
    var page =
        FILTERS.stream().anyMatch(filter -> asked.text(filter) != null)
            ? page(FoundItems.of(tx, hits, belongs(asked)), paging)
            : inFull(tx, page(hits, paging));
    return Envelope.of(new Results(page.items(), related), page.next());
  }

  private static CursorPage<Result> inFull(Tx tx, CursorPage<Hit> hits) {
    return new CursorPage<>(FoundItems.of(tx, hits.items(), _ -> true), hits.next());
  }

  private static <T> CursorPage<T> page(List<T> all, CursorPaging paging) {
    int from = paging.after() == null ? 0 : (int) Math.min(paging.after().value(), all.size());
    int end = Math.min(from + paging.limit() + 1, all.size());
    var last = new CursorKey(from + paging.limit(), 0);
    return CursorPage.of(all.subList(from, end), paging.limit(), _ -> last);
  }

  private static Set<Kind> kinds(Params asked) {
    var named = asked.text("fields");
    if (named == null) {
      return Set.copyOf(FIELDS.values());
    }
    var kinds = EnumSet.noneOf(Kind.class);
    for (var word : named.split(",")) {
      var kind = FIELDS.get(word.strip());
      if (kind != null) {
        kinds.add(kind);
      } else if (!WITHOUT_WORDS.contains(word.strip())) {
        throw Refused.invalid("fields", "There is no field called " + word + ".");
      }
    }
    return kinds;
  }

  private static Predicate<FoundItem> belongs(Params asked) {
    var organization = asked.number("organization_id");
    var person = asked.number("person_id");
    var status = asked.word("status", DealStatus.ALL);
    return item ->
        (organization == null
                || item.organization() != null && item.organization().id() == organization)
            && (person == null || item.person() != null && item.person().id() == person)
            && (status == null || status.equals(item.status()));
  }

  record Results(
      List<Result> items,
      @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("related_items")
          @Nullable List<Result> relatedItems) {}
}
