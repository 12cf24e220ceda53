package app.parley.crm;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Member;
import app.parley.ParleyTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Leads, their labels, sources and conversion in the compatible API (rules P1, R2, L7). */
@ParleyTest
class LeadsDoorTest {
  private static final String LEADS = "//api/v1/leads";
  private static final String LABELS = "//v1/leadLabels";

  private final Cast cast;
  private final Member ana;
  private final JsonNode person;

  @Autowired
  LeadsDoorTest(Casting casting) {
    cast = casting.cast();
    ana = cast.ana();
    person = ana.post("//api/v2/persons", Map.of("name", "Marta")).json().at("/data/id");
  }

  @Test
  void aLeadNeedsSomebodyItBelongsTo() {
    var alone = ana.post(LEADS, Map.of("title", "Coffee"));
    assertThat(alone.status()).isEqualTo(400);
    assertThat(alone.json().get("success").booleanValue()).isFalse();

    var made = ana.post(LEADS, Map.of("title", "Coffee", "person_id", person));
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.at("/data/id")).hasSize(36);
    assertThat(made.at("/data/source_name")).isEqualTo("API");
    assertThat(made.at("/data/visible_to")).isEqualTo("3");
    assertThat(made.at("/data/add_time")).matches("\\d{4}-\\d\\d-\\d\\dT[0-9:]{8}\\.\\d{3}Z");
    var read = ana.get("//v1/leads/" + made.at("/data/id"));
    assertThat(read.json().get("data")).isEqualTo(made.json().get("data"));
    var emptied = ana.patch(LEADS + "/" + made.at("/data/id"), "{\"person_id\": null}");
    assertThat(emptied.status()).isEqualTo(400);
  }

  @Test
  void aNewCompanyHasThreeLabelsWhichLeadsCarry() {
    var labels = ana.get(LABELS).json().get("data");
    assertThat(labels).hasSize(3);
    var hot = labels.at("/0/id").stringValue();
    var lead = lead(Map.of("title", "Coffee", "person_id", person, "label_ids", List.of(hot)));
    assertThat(ana.get(LEADS + "/" + lead).at("/data/label_ids/0")).isEqualTo(hot);
    assertThat(ana.delete(LABELS + "/" + hot).at("/data/id")).isEqualTo(hot);
    assertThat(ana.get(LEADS + "/" + lead).json().at("/data/label_ids")).isEmpty();
    var foreign = cast.hana().get(LABELS).at("/data/0/id");
    var other = Map.of("title", "Tea", "person_id", person, "label_ids", List.of(foreign));
    assertThat(ana.post(LEADS, other).status()).isEqualTo(400);
    assertThat(ana.post(LABELS, Map.of("name", "Odd", "color", "mauve")).status()).isEqualTo(400);
    assertThat(ana.post(LABELS, Map.of("name", "New", "color", "pink")).status()).isEqualTo(200);
  }

  @Test
  void anArchivedLeadIsListedApartAndNotChanged() {
    var lead = lead(Map.of("title", "Coffee", "person_id", person));
    ana.patch(LEADS + "/" + lead, Map.of("is_archived", true));
    assertThat(ana.get(LEADS).json().get("data")).isEmpty();
    assertThat(ana.get(LEADS + "/archived").json().get("data")).hasSize(1);
    assertThat(ana.patch(LEADS + "/" + lead, Map.of("title", "Tea")).status()).isEqualTo(400);
    assertThat(ana.patch(LEADS + "/" + lead, Map.of("is_archived", false)).status()).isEqualTo(200);
  }

  @Test
  void leadsArePagedByOffsetAndSorted() {
    for (var title : List.of("b", "c", "a")) {
      lead(Map.of("title", title, "person_id", person));
    }
    var page = ana.get(LEADS + "?limit=2&sort=title%20DESC").json();
    assertThat(page.at("/data/0/title").stringValue()).isEqualTo("c");
    var pagination = page.at("/additional_data/pagination");
    assertThat(pagination.get("more_items_in_collection").booleanValue()).isTrue();
    assertThat(pagination.get("next_start").intValue()).isEqualTo(2);
    var end = ana.get(LEADS + "?limit=2&start=2&sort=title%20DESC").json();
    assertThat(end.at("/data/0/title").stringValue()).isEqualTo("a");
    assertThat(end.at("/additional_data/pagination/next_start").isMissingNode()).isTrue();
    assertThat(ana.get(LEADS + "?sort=secret").status()).isEqualTo(400);
  }

  @Test
  void theValueOfALeadHasAnAmountAndACurrency() {
    var value = Map.of("amount", 1200, "currency", "PLN");
    var lead = lead(Map.of("title", "Coffee", "person_id", person, "value", value));
    assertThat(ana.get(LEADS + "/" + lead).at("/data/value/currency")).isEqualTo("PLN");
    var half = Map.of("value", Map.of("amount", 5));
    assertThat(ana.patch(LEADS + "/" + lead, half).status()).isEqualTo(400);
    var none = ana.patch(LEADS + "/" + lead, "{\"value\": null}");
    assertThat(none.json().at("/data/value").isNull()).isTrue();
  }

  @Test
  void aConvertedLeadIsADealAndIsGone() {
    var value = Map.of("amount", 1200, "currency", "PLN");
    var lead = lead(Map.of("title", "Coffee", "person_id", person, "value", value));
    var begun = ana.session().call("POST", "//api/v2/leads/" + lead + "/convert/deal", null);
    assertThat(begun.status()).isEqualTo(200);
    var path = "//api/v2/leads/" + lead + "/convert/status/" + begun.at("/data/conversion_id");
    var told = ana.get(path);
    assertThat(told.at("/data/status")).isEqualTo("completed");
    var deal = ana.get("//api/v2/deals/" + told.json().at("/data/deal_id"));
    assertThat(deal.at("/data/title")).isEqualTo("Coffee");
    assertThat(deal.at("/data/currency")).isEqualTo("PLN");
    assertThat(deal.json().at("/data/person_id")).isEqualTo(person);
    assertThat(deal.at("/data/source_lead_id")).isEqualTo(lead);
    assertThat(ana.get(LEADS + "/" + lead).status()).isEqualTo(404);
    assertThat(cast.hana().get(path).status()).isEqualTo(404);
  }

  @Test
  void usersAreKnownByNumber() {
    var me = ana.get("//api/v1/users/me");
    assertThat(me.at("/data/email")).isEqualTo(ana.email());
    assertThat(me.json().at("/data/id").longValue()).isLessThan(1L << 53);
    assertThat(me.json().at("/data/company_id").longValue()).isLessThan(1L << 53);
    assertThat(me.at("/data/company_domain")).isEqualTo("bramble-coffee");
    assertThat(me.json().at("/data/is_you").booleanValue()).isTrue();
    assertThat(ana.get("//v1/users").json().get("data")).hasSize(4);
    assertThat(ana.get("//v1/users/find?term=okaf").at("/data/0/name")).isEqualTo("Ben Okafor");
    var missing = ana.get("//v1/users/999999");
    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.at("/error")).isEqualTo("User not found or not accessible.");
    assertThat(ana.post("//v1/users", Map.of()).status()).isEqualTo(404);
    assertThat(ana.get("//v1/leadSources").json().get("data")).hasSize(10);
  }

  private String lead(Map<String, ?> lead) {
    return ana.post(LEADS, lead).at("/data/id");
  }
}
