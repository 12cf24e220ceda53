package app.parley.crm;

import app.parley.accounts.Principal;
import app.parley.accounts.UserNumbers;
import app.parley.compat.Envelope;
import app.parley.platform.Tenant;
import app.parley.problems.Body;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Lead conversion, version 2. It is done when the first call answers. */
@RestController
final class LeadConversionDoor {
  private final Tenant tenant;
  private final LeadConversion conversion;
  private final UserNumbers users;

  LeadConversionDoor(Tenant tenant, LeadConversion conversion, UserNumbers users) {
    this.tenant = tenant;
    this.conversion = conversion;
    this.users = users;
  }

  @PostMapping("/api/v2/leads/{id}/convert/deal")
  Envelope<Begun> convert(Principal me, @PathVariable UUID id, Body<JsonNode> body) {
    var wish = body.readOr(JsonNodeFactory.instance.objectNode());
    return Envelope.of(
        new Begun(
            tenant.in(
                me.companyId(),
                tx -> conversion.convert(tx, users.of(tx, me.userId()), id, wish))));
  }

  @GetMapping("/api/v2/leads/{id}/convert/status/{conversion}")
  Envelope<Told> status(Principal me, @PathVariable UUID id, @PathVariable("conversion") UUID of) {
    var status = tenant.in(me.companyId(), tx -> conversion.status(tx, id, of));
    return Envelope.of(
        new Told(status.leadId(), status.dealId(), status.conversionId(), status.status()));
  }

  record Begun(@JsonProperty("conversion_id") UUID conversionId) {}

  record Told(
      @JsonProperty("lead_id") UUID leadId,
      @JsonProperty("deal_id") long dealId,
      @JsonProperty("conversion_id") UUID conversionId,
      String status) {}
}
