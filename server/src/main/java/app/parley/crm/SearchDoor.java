package app.parley.crm;

import app.parley.accounts.Principal;
import app.parley.compat.CursorKey;
import app.parley.compat.CursorPage;
import app.parley.compat.Envelope;
import app.parley.compat.Params;
import app.parley.crm.FoundItems.Result;
import app.parley.platform.Tenant;
import app.parley.platform.Tx;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Search of the compatible API, for each type of items and for all of them. */
@RestController
final class SearchDoor {
  private static final int MOST_AT_ONCE = 100;
  private static final int MOST_OF_ONE_TYPE = 500;
  private static final int LAST = 1_000_000;

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

  @GetMapping("/api/v2/leads/search")
  Envelope<Results> leads(Principal me, Params asked) {
    return ofType(me, asked, ItemType.LEAD);
  }

  /** Version 1, which has no cursors. */
  @GetMapping({"/api/v1/leads/search", "/v1/leads/search"})
  Envelope<Results> leadsFromStart(Principal me, Params asked) {
    var query = ItemQuery.of(asked, Set.of(ItemType.LEAD));
    var paging = asked.offsetPaging(MOST_OF_ONE_TYPE);
    var found =
        tenant.in(me.companyId(), tx -> found(tx, query, paging.start(), paging.limit() + 1));
    return Envelope.page(found, paging).as(items -> new Results(items, null));
  }

  @GetMapping("/api/v2/itemSearch")
  Envelope<Results> all(Principal me, Params asked) {
    var page = page(me, asked, ItemQuery.of(asked, ItemQuery.types(asked)), MOST_AT_ONCE);
    return Envelope.page(page).as(items -> new Results(items, List.of()));
  }

  private Envelope<Results> ofType(Principal me, Params asked, ItemType type) {
    var page = page(me, asked, ItemQuery.of(asked, Set.of(type)), MOST_OF_ONE_TYPE);
    return Envelope.page(page).as(items -> new Results(items, null));
  }

  private CursorPage<Result> page(Principal me, Params asked, ItemQuery query, int most) {
    var paging = asked.cursorPaging(most, Set.of("id"));
    var after = paging.after();
    int start = after == null ? 0 : Math.clamp(after.value(), 0, LAST);
    var next = new CursorKey(start + paging.limit(), 0);
    var found = tenant.in(me.companyId(), tx -> found(tx, query, start, paging.limit() + 1));
    return CursorPage.of(found, paging.limit(), _ -> next);
  }

  private static List<Result> found(Tx tx, ItemQuery query, int start, int most) {
    var hits = ItemSearch.find(tx, query.types(), query.kinds(), query.term(), query.exact());
    return query.isNarrow()
        ? part(FoundItems.of(tx, hits, query::wants), start, most)
        : FoundItems.of(tx, part(hits, start, most), _ -> true);
  }

  private static <T> List<T> part(List<T> all, int start, int most) {
    int from = Math.min(start, all.size());
    return all.subList(from, Math.min(from + most, all.size()));
  }

  record Results(
      List<Result> items,
      @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("related_items")
          @Nullable List<Result> relatedItems) {}
}
