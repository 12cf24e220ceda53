package app.parley.crm;

import static parley.schema.Tables.LEAD_LABEL;
import static parley.schema.Tables.PIPELINE;
import static parley.schema.Tables.STAGE;

import app.parley.accounts.CompanyBeginning;
import app.parley.platform.Tx;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** With what a new company begins (rule R2): one pipeline with stages, and three lead labels. */
@Component
final class FirstPipeline implements CompanyBeginning {
  private static final List<String> STAGES =
      List.of("Qualified", "Contact made", "Demo scheduled", "Proposal made", "Negotiation");

  private final Clock clock;

  FirstPipeline(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void begin(Tx tx) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    long pipeline =
        tx.sql()
            .insertInto(PIPELINE)
            .set(PIPELINE.COMPANY_ID, tx.company())
            .set(PIPELINE.NAME, "Pipeline")
            .set(PIPELINE.ORDER_NR, 1)
            .set(PIPELINE.IS_DEAL_PROBABILITY_ENABLED, false)
            .set(PIPELINE.ADD_TIME, now)
            .set(PIPELINE.UPDATE_TIME, now)
            .returningResult(PIPELINE.ID)
            .fetchSingle(PIPELINE.ID);
    for (int i = 0; i < STAGES.size(); i++) {
      tx.sql()
          .insertInto(STAGE)
          .set(STAGE.COMPANY_ID, tx.company())
          .set(STAGE.PIPELINE_ID, pipeline)
          .set(STAGE.NAME, STAGES.get(i))
          .set(STAGE.ORDER_NR, i + 1)
          .set(STAGE.DEAL_PROBABILITY, 100)
          .set(STAGE.IS_DEAL_ROT_ENABLED, false)
          .set(STAGE.ADD_TIME, now)
          .set(STAGE.UPDATE_TIME, now)
          .execute();
    }
    labels()
        .forEach((name, color) ->
            tx.sql()
                .insertInto(LEAD_LABEL)
                .values(tx.company(), UUID.randomUUID(), name, color, now, now)
                .execute());
  }

  private static Map<String, String> labels() {
    var labels = new LinkedHashMap<String, String>();
    labels.put("Hot", "red");
    labels.put("Warm", "yellow");
    labels.put("Cold", "blue");
    return labels;
  }
}
