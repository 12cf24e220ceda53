package app.parley.crm;

import static parley.schema.Tables.LEAD_CONVERSION;

import app.parley.compat.Fields;
import app.parley.crm.ItemHistory.Made;
import app.parley.platform.Tx;
import app.parley.problems.ProblemType;
import app.parley.problems.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import parley.schema.tables.records.LeadRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes a deal of a lead (rule L7), in one transaction; the lead is gone with it. */
@Component
final class LeadConversion {
  private final JsonMapper json = new JsonMapper();
  private final Leads leads;
  private final Deals deals;
  private final List<LeadFollower> followers;
  private final LeadHistory history;
  private final ItemNews news;

  LeadConversion(
      Leads leads, Deals deals, List<LeadFollower> followers, LeadHistory history, ItemNews news) {
    this.leads = leads;
    this.deals = deals;
    this.followers = followers;
    this.history = history;
    this.news = news;
  }

  UUID convert(Tx tx, long caller, UUID leadId, JsonNode wish) {
    if (!wish.isObject()) {
      throw Refused.invalid("body", "Send an object.");
    }
    var lead = leads.lock(tx, leadId);
    var deal = deals.add(tx, caller, Fields.of(deal(lead, wish)), leadId);
    leads.delete(tx, leadId);
    history.converted(tx, new Made(caller, news.now()), lead, deal.id());
    followers.forEach(follower -> follower.converted(tx, leadId, deal.id()));
    var id = UUID.randomUUID();
    tx.sql()
        .insertInto(LEAD_CONVERSION)
        .values(tx.company(), id, leadId, deal.id(), news.now())
        .execute();
    return id;
  }

  Status status(Tx tx, UUID leadId, UUID conversion) {
    return tx.sql()
        .selectFrom(LEAD_CONVERSION)
        .where(
            LEAD_CONVERSION.COMPANY_ID.eq(tx.company()),
            LEAD_CONVERSION.ID.eq(conversion),
            LEAD_CONVERSION.LEAD_ID.eq(leadId))
        .fetchOptional(
            row -> new Status(row.getLeadId(), row.getDealId(), row.getId(), "completed"))
        .orElseThrow(() -> new Refused(ProblemType.NOT_FOUND, "Entity was not found"));
  }

  private ObjectNode deal(LeadRecord lead, JsonNode wish) {
    var deal = json.createObjectNode();
    deal.put("title", lead.getTitle());
    deal.put("owner_id", lead.getOwnerId());
    deal.put("person_id", lead.getPersonId());
    deal.put("org_id", lead.getOrganizationId());
    if (lead.getAmount() != null) {
      deal.put("value", lead.getAmount());
      deal.put("currency", lead.getCurrency());
    }
    if (lead.getExpectedCloseDate() != null) {
      deal.put("expected_close_date", lead.getExpectedCloseDate().toString());
    }
    for (var place : List.of("stage_id", "pipeline_id")) {
      if (wish.hasNonNull(place)) {
        deal.set(place, wish.get(place));
      }
    }
    return deal;
  }

  record Status(UUID leadId, long dealId, UUID conversionId, String status) {}
}
