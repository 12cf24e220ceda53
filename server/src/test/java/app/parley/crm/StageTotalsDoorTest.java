package app.parley.crm;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.Cast;
import app.parley.Casting;
import app.parley.Member;
import app.parley.ParleyTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What stands above the columns of the board. */
@ParleyTest
class StageTotalsDoorTest {
  private static final String DEALS = "//api/v2/deals";

  private final Cast cast;
  private final Member ana;
  private final JsonNode stages;

  @Autowired
  StageTotalsDoorTest(Casting casting) {
    cast = casting.cast();
    ana = cast.ana();
    stages = ana.get("//api/v2/stages?sort_by=order_nr").json().get("data");
  }

  @Test
  void openDealsAreSummedForEachStageAndCurrency() {
    add(0, "EUR", 100.5);
    add(0, "EUR", 200);
    add(0, "PLN", 70);
    add(3, "EUR", 5);

    assertThat(totals(ana).toString())
        .isEqualTo(
            "[%s,%s,%s]"
                .formatted(
                    total(0, "EUR", 2, "300.5"),
                    total(0, "PLN", 1, "70.0"),
                    total(3, "EUR", 1, "5.0")));
  }

  @Test
  void whatIsOverArchivedOrDeletedDoesNotCount() {
    ana.patch(DEALS + "/" + add(0, "EUR", 1), Map.of("status", "won"));
    ana.patch(DEALS + "/" + add(0, "EUR", 2), Map.of("is_archived", true));
    ana.delete(DEALS + "/" + add(0, "EUR", 4));

    assertThat(totals(ana)).isEmpty();
  }

  @Test
  void anotherCompanysDealsDoNotCount() {
    add(0, "EUR", 100);

    assertThat(totals(cast.hana())).isEmpty();
  }

  private JsonNode totals(Member member) {
    return member.get("/stage-totals").json().get("items");
  }

  private long add(int stage, String currency, double value) {
    var deal =
        Map.of("title", "Coffee", "stage_id", id(stage), "currency", currency, "value", value);
    return ana.post(DEALS, deal).json().at("/data/id").asLong();
  }

  private String total(int stage, String currency, int count, String value) {
    return """
    {"stageId":%d,"currency":"%s","count":%d,"value":%s}\
    """
        .formatted(id(stage), currency, count, value);
  }

  private long id(int stage) {
    return stages.at("/" + stage + "/id").asLong();
  }
}
