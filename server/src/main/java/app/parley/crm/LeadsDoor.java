package app.parley.crm;

import app.parley.accounts.Principal;
import app.parley.accounts.UserNumbers;
import app.parley.compat.Envelope;
import app.parley.compat.Fields;
import app.parley.compat.Params;
import app.parley.platform.Tenant;
import app.parley.problems.Body;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Leads, version 1. */
@RestController
@RequestMapping({"/api/v1/leads", "/v1/leads"})
final class LeadsDoor {
  private final Tenant tenant;
  private final Leads leads;
  private final LeadList list;
  private final UserNumbers users;

  LeadsDoor(Tenant tenant, Leads leads, LeadList list, UserNumbers users) {
    this.tenant = tenant;
    this.leads = leads;
    this.list = list;
    this.users = users;
  }

  @GetMapping
  Envelope<List<Lead>> list(Principal me, Params asked) {
    return tenant.in(me.companyId(), tx -> list.page(tx, asked, false));
  }

  @GetMapping("/archived")
  Envelope<List<Lead>> archived(Principal me, Params asked) {
    return tenant.in(me.companyId(), tx -> list.page(tx, asked, true));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Envelope<Lead> add(Principal me, Body<JsonNode> body) {
    var in = Fields.of(body.read());
    return Envelope.of(
        tenant.in(me.companyId(), tx -> leads.add(tx, users.of(tx, me.userId()), in)));
  }

  @GetMapping("/{id}")
  Envelope<Lead> one(Principal me, @PathVariable UUID id) {
    return Envelope.of(tenant.in(me.companyId(), tx -> leads.get(tx, id)));
  }

  @PatchMapping("/{id}")
  Envelope<Lead> change(Principal me, @PathVariable UUID id, Body<JsonNode> body) {
    var in = Fields.of(body.read());
    return Envelope.of(
        tenant.in(me.companyId(), tx -> leads.change(tx, users.of(tx, me.userId()), id, in)));
  }

  @DeleteMapping("/{id}")
  Envelope<Gone<UUID>> delete(Principal me, @PathVariable UUID id) {
    tenant.run(me.companyId(), tx -> leads.delete(tx, id));
    return Envelope.of(new Gone<>(id));
  }

  /** Everyone may see every lead. */
  @GetMapping("/{id}/permittedUsers")
  Envelope<List<Long>> permittedUsers(Principal me, @PathVariable UUID id) {
    return Envelope.of(
        tenant.in(
            me.companyId(),
            tx -> {
              leads.get(tx, id);
              return users.all(tx).stream()
                  .filter(user -> user.user().active())
                  .map(user -> user.number())
                  .toList();
            }));
  }
}
