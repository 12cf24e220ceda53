package app.parley.crm;

import app.parley.accounts.Principal;
import app.parley.platform.Tenant;
import app.parley.problems.Page;
import app.parley.problems.Paging;
import app.parley.problems.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What detail views show of an item's past (rule L8). */
@RestController
final class HistoryDoor {
  private final Tenant tenant;
  private final ItemHistory history;

  HistoryDoor(Tenant tenant, ItemHistory history) {
    this.tenant = tenant;
    this.history = history;
  }

  @GetMapping("/api/inbox/v1/items/{type}/{id}/history")
  Page<ItemChange> history(
      Principal me, @PathVariable String type, @PathVariable String id, Paging paging) {
    var itemType = ItemType.of(type).orElseThrow(Refused::notFound);
    return tenant.in(
        me.companyId(),
        tx -> {
          var page = history.page(tx, Items.find(tx, itemType, id), paging);
          return new Page<>(page.items(), page.next());
        });
  }
}
