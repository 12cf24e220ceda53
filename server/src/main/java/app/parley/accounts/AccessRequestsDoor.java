package app.parley.accounts;

import app.parley.platform.Ids;
import app.parley.platform.Tenant;
import app.parley.problems.Refused;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asking for account-settings access, and answering those who ask. */
@RestController
@RequestMapping("/api/inbox/v1/access-requests")
final class AccessRequestsDoor {
  private final Tenant tenant;
  private final AccessRequests requests;

  AccessRequestsDoor(Tenant tenant, AccessRequests requests) {
    this.tenant = tenant;
    this.requests = requests;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void ask(Principal me) {
    tenant.run(me.companyId(), tx -> requests.ask(tx, me));
  }

  @GetMapping
  @NeedsAccountSettings
  Open list(Principal me) {
    return tenant.in(me.companyId(), tx -> new Open(requests.open(tx)));
  }

  @PostMapping("/{id}/grant")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @NeedsAccountSettings
  void grant(Principal me, @PathVariable String id) {
    tenant.run(me.companyId(), tx -> requests.grant(tx, me, idOf(id)));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @NeedsAccountSettings
  void decline(Principal me, @PathVariable String id) {
    tenant.run(me.companyId(), tx -> requests.decline(tx, me, idOf(id)));
  }

  private static long idOf(String id) {
    return Ids.parse(id).orElseThrow(Refused::notFound);
  }

  record Open(List<AccessRequests.Request> items) {}
}
