package app.parley.crm;

import app.parley.accounts.Principal;
import app.parley.compat.Envelope;
import app.parley.compat.Fields;
import app.parley.platform.Tenant;
import app.parley.problems.Body;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Lead labels and lead sources, version 1. */
@RestController
@RequestMapping({"/api/v1", "/v1"})
final class LeadLabelsDoor {
  /** The list is fixed, as in Pipedrive's own API. */
  private static final List<Source> SOURCES =
      Stream.of(
              "Manually created",
              "Deal",
              "Web forms",
              "Prospector",
              "Leadbooster",
              "Live chat",
              "Import",
              "Website visitors",
              "Workflow automation",
              "API")
          .map(Source::new)
          .toList();

  private final Tenant tenant;
  private final LeadLabels labels;

  LeadLabelsDoor(Tenant tenant, LeadLabels labels) {
    this.tenant = tenant;
    this.labels = labels;
  }

  @GetMapping("/leadSources")
  Envelope<List<Source>> sources() {
    return Envelope.of(SOURCES);
  }

  @GetMapping("/leadLabels")
  Envelope<List<LeadLabel>> all(Principal me) {
    return Envelope.of(tenant.in(me.companyId(), labels::all));
  }

  @PostMapping("/leadLabels")
  Envelope<LeadLabel> add(Principal me, Body<JsonNode> body) {
    var in = Fields.of(body.read());
    return Envelope.of(tenant.in(me.companyId(), tx -> labels.add(tx, in)));
  }

  @PatchMapping("/leadLabels/{id}")
  Envelope<LeadLabel> change(Principal me, @PathVariable UUID id, Body<JsonNode> body) {
    var in = Fields.of(body.read());
    return Envelope.of(tenant.in(me.companyId(), tx -> labels.change(tx, id, in)));
  }

  @DeleteMapping("/leadLabels/{id}")
  Envelope<Gone<UUID>> delete(Principal me, @PathVariable UUID id) {
    tenant.run(me.companyId(), tx -> labels.delete(tx, id));
    return Envelope.of(new Gone<>(id));
  }

  record Source(String name) {}
}
