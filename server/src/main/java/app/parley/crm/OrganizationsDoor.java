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

/** Organizations, version 2. */
@RestController
@RequestMapping("/api/v2/organizations")
final class OrganizationsDoor {
  private final Tenant tenant;
  private final Organizations organizations;
  private final UserNumbers users;

  OrganizationsDoor(Tenant tenant, Organizations organizations, UserNumbers users) {
    this.tenant = tenant;
    this.organizations = organizations;
    this.users = users;
  }

  @GetMapping
  Envelope<List<Organization>> list(Principal me, Params asked) {
    return Envelope.page(tenant.in(me.companyId(), tx -> organizations.page(tx, asked)));
  }

  @PostMapping
  Envelope<Organization> add(Principal me, Body<JsonNode> body) {
    var in = Fields.of(body.read());
    return Envelope.of(
        tenant.in(me.companyId(), tx -> organizations.add(tx, users.of(tx, me.userId()), in)));
  }

  @GetMapping("/{id}")
  Envelope<Organization> one(Principal me, @PathVariable long id) {
    return Envelope.of(tenant.in(me.companyId(), tx -> organizations.get(tx, id)));
  }

  @PatchMapping("/{id}")
  Envelope<Organization> change(Principal me, @PathVariable long id, Body<JsonNode> body) {
    var in = Fields.of(body.read());
    return Envelope.of(
        tenant.in(
            me.companyId(), tx -> organizations.change(tx, users.of(tx, me.userId()), id, in)));
  }

  @DeleteMapping("/{id}")
  Envelope<Gone<Long>> delete(Principal me, @PathVariable long id) {
    tenant.run(me.companyId(), tx -> organizations.delete(tx, id));
    return Envelope.of(new Gone<>(id));
  }
}
