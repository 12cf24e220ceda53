package app.parley.crm;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.Casting;
import app.parley.Member;
import app.parley.ParleyTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Deals, pipelines and stages in the compatible API (rules P1, R2). */
@ParleyTest
class DealsDoorTest {
  private static final String DEALS = "//api/v2/deals";
  private static final String PIPELINES = "//api/v2/pipelines";
  private static final String STAGES = "//api/v2/stages";

  private final Cast cast;
  private final Member ana;

  @Autowired
  DealsDoorTest(Casting casting) {
    cast = casting.cast();
    ana = cast.ana();
  }

  @Test
  void aNewCompanyHasOnePipelineWithStages() {
    var pipelines = ana.get(PIPELINES).json().get("data");
    assertThat(pipelines).hasSize(1);
    var stages = ana.get(STAGES + "?sort_by=order_nr&pipeline_id=" + pipelines.at("/0/id"));
    assertThat(stages.json().get("data")).hasSize(5);
    assertThat(stages.at("/data/0/name")).isEqualTo("Qualified");
  }

  @Test
  void aDealBeginsOpenInTheFirstStage() {
    var deal = made(Map.of("title", "Coffee for Lumen", "value", 18400.5));
    assertThat(deal.status()).isEqualTo(200);
    assertThat(deal.at("/data/status")).isEqualTo("open");
    assertThat(deal.json().at("/data/value").doubleValue()).isEqualTo(18400.5);
    assertThat(deal.at("/data/currency")).isEqualTo("EUR");
    assertThat(deal.json().at("/data/stage_id")).isEqualTo(stage(0));
  }

  @Test
  void aWonDealHasItsTimeAndReopeningTakesItAway() {
    var id = id(made(Map.of("title", "Coffee")));
    var won = ana.patch(DEALS + "/" + id, Map.of("status", "won"));
    assertThat(won.at("/data/won_time")).isNotEmpty();
    assertThat(won.at("/data/close_time")).isNotEmpty();
    var again = ana.patch(DEALS + "/" + id, Map.of("status", "open"));
    assertThat(again.json().at("/data/won_time").isNull()).isTrue();
    assertThat(again.json().at("/data/close_time").isNull()).isTrue();
  }

  @Test
  void onlyALostDealHasAReason() {
    var id = id(made(Map.of("title", "Coffee")));
    var lost = ana.patch(DEALS + "/" + id, Map.of("status", "lost", "lost_reason", "Too dear"));
    assertThat(lost.at("/data/lost_reason")).isEqualTo("Too dear");
    assertThat(lost.at("/data/lost_time")).isNotEmpty();
    assertThat(ana.patch(DEALS + "/" + id, Map.of("status", "won")).at("/data/lost_reason"))
        .isEmpty();
    assertThat(ana.patch(DEALS + "/" + id, Map.of("lost_reason", "Late")).status()).isEqualTo(400);
  }

  @Test
  void aMoveToAnotherStageIsTimedAndKeepsToOnePipeline() {
    var id = id(made(Map.of("title", "Coffee")));
    var second = stage(1);
    var moved = ana.patch(DEALS + "/" + id, Map.of("stage_id", second));
    assertThat(moved.json().at("/data/stage_id")).isEqualTo(second);
    assertThat(moved.at("/data/stage_change_time")).isNotEmpty();

    var other = ana.post(PIPELINES, Map.of("name", "Wholesale")).json().at("/data/id");
    var both = Map.of("stage_id", second, "pipeline_id", other);
    assertThat(ana.patch(DEALS + "/" + id, both).status()).isEqualTo(400);
    assertThat(ana.patch(DEALS + "/" + id, Map.of("pipeline_id", other)).status()).isEqualTo(400);
    var begin = ana.post(STAGES, Map.of("name", "First", "pipeline_id", other)).json();
    var over = ana.patch(DEALS + "/" + id, Map.of("pipeline_id", other));
    assertThat(over.json().at("/data/stage_id")).isEqualTo(begin.at("/data/id"));
  }

  @Test
  void stagesAndPipelinesWithDealsStay() {
    made(Map.of("title", "Coffee"));
    assertThat(ana.delete(STAGES + "/" + stage(0)).status()).isEqualTo(409);
    assertThat(ana.delete(STAGES + "/" + stage(4)).status()).isEqualTo(200);
    var pipeline = ana.get(PIPELINES).json().at("/data/0/id");
    assertThat(ana.delete(PIPELINES + "/" + pipeline).status()).isEqualTo(409);
    assertThat(cast.ben().post(PIPELINES, Map.of("name", "Mine")).status()).isEqualTo(403);
  }

  @Test
  void dealsAreListedByStatusAndPerson() {
    var person = ana.post("//api/v2/persons", Map.of("name", "Marta")).json().at("/data/id");
    var id = id(made(Map.of("title", "Coffee", "person_id", person)));
    made(Map.of("title", "Machine"));
    assertThat(ana.get(DEALS + "?person_id=" + person).json().get("data")).hasSize(1);
    ana.delete(DEALS + "/" + id);
    assertThat(ana.get(DEALS).json().get("data")).hasSize(1);
    assertThat(ana.get(DEALS + "?status=deleted").at("/data/0/status")).isEqualTo("deleted");
    var archived = id(made(Map.of("title", "Old", "is_archived", true)));
    assertThat(ana.get(DEALS + "/archived").json().at("/data/0/id").longValue())
        .isEqualTo(archived);
  }

  @Test
  void badDealsAreRefused() {
    for (var body :
        List.of(
            Map.of("value", 5),
            Map.of("title", "x", "value", "5"),
            Map.of("title", "x", "value", 1.234),
            Map.of("title", "x", "currency", "EURO"),
            Map.of("title", "x", "status", "maybe"),
            Map.of("title", "x", "probability", 101),
            Map.of("title", "x", "expected_close_date", "31.01.2026"),
            Map.of("title", "x", "stage_id", 999999),
            Map.of("title", "x", "person_id", 999999))) {
      assertThat(made(body).status()).as(body.toString()).isEqualTo(400);
    }
  }

  private Answer made(Map<String, ?> deal) {
    return ana.post(DEALS, deal);
  }

  private static long id(Answer deal) {
    return deal.json().at("/data/id").longValue();
  }

  private Object stage(int position) {
    return ana.get(STAGES + "?sort_by=order_nr").json().at("/data/" + position + "/id");
  }
}
