package app.parley.crm;

import app.parley.accounts.NeedsAccountSettings;
import app.parley.accounts.Principal;
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

/** Stages, version 2; changing them needs account-settings access. */
@RestController
@RequestMapping("/api/v2/stages")
final class StagesDoor {
  private final Tenant tenant;
  private final Stages stages;

  StagesDoor(Tenant tenant, Stages stages) {
    this.tenant = tenant;
    this.stages = stages;
  }

  @GetMapping
  Envelope<List<Stage>> list(Principal me, Params asked) {
    return Envelope.page(tenant.in(me.companyId(), tx -> stages.page(tx, asked)));
  }

  @PostMapping
  @NeedsAccountSettings
  Envelope<Stage> add(Principal me, Body<JsonNode> body) {
    var in = Fields.of(body.read());
    return Envelope.of(tenant.in(me.companyId(), tx -> stages.add(tx, in)));
  }

  @GetMapping("/{id}")
  Envelope<Stage> one(Principal me, @PathVariable long id) {
    return Envelope.of(tenant.in(me.companyId(), tx -> stages.get(tx, id)));
  }

  @PatchMapping("/{id}")
  @NeedsAccountSettings
  Envelope<Stage> change(Principal me, @PathVariable long id, Body<JsonNode> body) {
    var in = Fields.of(body.read());
    return Envelope.of(tenant.in(me.companyId(), tx -> stages.change(tx, id, in)));
  }

  @DeleteMapping("/{id}")
  @NeedsAccountSettings
  Envelope<Gone<Long>> delete(Principal me, @PathVariable long id) {
    tenant.run(me.companyId(), tx -> stages.delete(tx, id));
    return Envelope.of(new Gone<>(id));
  }
}
