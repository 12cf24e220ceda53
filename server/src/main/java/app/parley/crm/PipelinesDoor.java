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

/** Pipelines, version 2; changing them needs account-settings access. */
@RestController
@RequestMapping("/api/v2/pipelines")
final class PipelinesDoor {
  private final Tenant tenant;
  private final Pipelines pipelines;

  PipelinesDoor(Tenant tenant, Pipelines pipelines) {
    this.tenant = tenant;
    this.pipelines = pipelines;
  }

  @GetMapping
  Envelope<List<Pipeline>> list(Principal me, Params asked) {
    return Envelope.page(tenant.in(me.companyId(), tx -> pipelines.page(tx, asked)));
  }

  @PostMapping
  @NeedsAccountSettings
  Envelope<Pipeline> add(Principal me, Body<JsonNode> body) {
    var in = Fields.of(body.read());
    return Envelope.of(tenant.in(me.companyId(), tx -> pipelines.add(tx, in)));
  }

  @GetMapping("/{id}")
  Envelope<Pipeline> one(Principal me, @PathVariable long id) {
    return Envelope.of(tenant.in(me.companyId(), tx -> pipelines.get(tx, id)));
  }

  @PatchMapping("/{id}")
  @NeedsAccountSettings
  Envelope<Pipeline> change(Principal me, @PathVariable long id, Body<JsonNode> body) {
    var in = Fields.of(body.read());
    return Envelope.of(tenant.in(me.companyId(), tx -> pipelines.change(tx, id, in)));
  }

  @DeleteMapping("/{id}")
  @NeedsAccountSettings
  Envelope<Gone<Long>> delete(Principal me, @PathVariable long id) {
    tenant.run(me.companyId(), tx -> pipelines.delete(tx, id));
    return Envelope.of(new Gone<>(id));
  }
}
