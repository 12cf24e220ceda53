package app.parley.crm;

import app.parley.accounts.Principal;
import app.parley.crm.StageTotals.StageTotal;
import app.parley.platform.Tenant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What stands above the columns of the board. */
@RestController
final class StageTotalsDoor {
  private final Tenant tenant;

  StageTotalsDoor(Tenant tenant) {
    this.tenant = tenant;
  }

  @GetMapping("/api/inbox/v1/stage-totals")
  Totals totals(Principal me) {
    return new Totals(tenant.in(me.companyId(), StageTotals::of));
  }

  record Totals(List<StageTotal> items) {}
}
