package app.parley.notifications;

import app.parley.accounts.NeedsAccountSettings;
import app.parley.accounts.Principal;
import app.parley.accounts.Users;
import app.parley.platform.Ids;
import app.parley.platform.Tenant;
import app.parley.problems.Page;
import app.parley.problems.Paging;
import app.parley.problems.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What one was told of, or why not (N5); admins look it up for anybody. */
@RestController
@RequestMapping("/api/inbox/v1")
final class LedgerDoor {
  private final Tenant tenant;
  private final Users users;
  private final LedgerPages pages;

  LedgerDoor(Tenant tenant, Users users, LedgerPages pages) {
    this.tenant = tenant;
    this.users = users;
    this.pages = pages;
  }

  @GetMapping("/me/notifications")
  Page<LedgerItem> mine(Principal me, Paging paging) {
    return tenant.in(me.companyId(), tx -> pages.of(tx, me.userId(), me.userId(), paging));
  }

  @GetMapping("/notifications")
  @NeedsAccountSettings
  Page<LedgerItem> ofUser(
      Principal me,
      @RequestParam(name = "user", required = false) @Nullable String user,
      Paging paging) {
    var id = Ids.parse(user == null ? "" : user).orElseThrow(LedgerDoor::noUser);
    return tenant.in(
        me.companyId(),
        tx -> {
          users.byId(tx, id).orElseThrow(LedgerDoor::noUser);
          return pages.of(tx, id, me.userId(), paging);
        });
  }

  private static Refused noUser() {
    return Refused.invalid("user", "The id of a user of the company.");
  }
}
