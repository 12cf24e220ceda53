package app.parley.simulator.control;

import app.parley.simulator.http.Json;
import app.parley.simulator.webhook.Mailing;
import app.parley.simulator.webhook.Mailings;
import app.parley.simulator.world.Written;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What became of webhook calls, as JSON, waited for if somebody wants to wait. */
public final class Outcome {

  private final Mailings mailings;

  public Outcome(Mailings mailings) {
    this.mailings = mailings;
  }

  JsonNode of(Written written, long waitMs) throws InterruptedException {
    var calls = Json.array();
    for (long number : written.calls()) {
      calls.add(of(mailings.get(number).orElseThrow(), waitMs));
    }
    var answer = Json.object().put("id", written.id()).put("order", written.order());
    answer.set("calls", calls);
    return answer;
  }

  ObjectNode of(Mailing mailing, long waitMs) throws InterruptedException {
    if (waitMs > 0) {
      await(mailing, waitMs);
    }
    var attempts = mailing.attempts();
    var last = attempts.isEmpty() ? null : attempts.getLast();
    return Json.object()
        .put("number", mailing.number())
        .put("state", mailing.state().name())
        .put("tries", attempts.size())
        .put("status", last == null ? null : last.status());
  }

  private static void await(Mailing mailing, long waitMs) throws InterruptedException {
    try {
      mailing.end().get(waitMs, TimeUnit.MILLISECONDS);
    } catch (TimeoutException stillWaiting) {
      return;
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
