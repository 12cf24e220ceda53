package app.parley.crm;

import app.parley.accounts.Principal;
import app.parley.accounts.UserNumbers;
import app.parley.compat.Envelope;
import app.parley.compat.Fields;
import app.parley.compat.Params;
import app.parley.platform.Tenant;
import app.parley.problems.Body;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Deals, version 2. */
@RestController
@RequestMapping("/api/v2/deals")
final class DealsDoor {
  private final Tenant tenant;
  private final Deals deals;
  private final UserNumbers users;

  DealsDoor(Tenant tenant, Deals deals, UserNumbers users) {
    this.tenant = tenant;
    this.deals = deals;
    this.users = users;
  }

  @GetMapping
  Envelope<List<Deal>> list(Principal me, Params asked) {
    return Envelope.page(tenant.in(me.companyId(), tx -> deals.page(tx, asked, false)));
  }

  @GetMapping("/archived")
  Envelope<List<Deal>> archived(Principal me, Params asked) {
    return Envelope.page(tenant.in(me.companyId(), tx -> deals.page(tx, asked, true)));
  }

  @PostMapping
  Envelope<Deal> add(Principal me, Body<JsonNode> body) {
    var in = Fields.of(body.read());
    return Envelope.of(
        tenant.in(me.companyId(), tx -> deals.add(tx, users.of(tx, me.userId()), in)));
  }

  @GetMapping("/{id}")
  Envelope<Deal> one(Principal me, @PathVariable long id) {
    return Envelope.of(tenant.in(me.companyId(), tx -> deals.get(tx, id)));
  }

  @PatchMapping("/{id}")
  Envelope<Deal> change(Principal me, @PathVariable long id, Body<JsonNode> body) {
    var in = Fields.of(body.read());
    return Envelope.of(
        tenant.in(me.companyId(), tx -> deals.change(tx, users.of(tx, me.userId()), id, in)));
  }

  @DeleteMapping("/{id}")
  Envelope<Gone<Long>> delete(Principal me, @PathVariable long id) {
    tenant.run(me.companyId(), tx -> deals.delete(tx, id));
    return Envelope.of(new Gone<>(id));
  }
}
