package app.parley.walks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What the customers said, as the simulator's ledger has it: in order for each of them. */
record Told(Map<String, List<String>> byCustomer, List<String> oddities) {

  static Told by(StartedSimulator simulator) {
    var told = new Told(new TreeMap<>(), new ArrayList<>());
    simulator.get("ledger").path("items").forEach(told::add);
    simulator.get("inbound?limit=1000000").path("items").forEach(told::lookAtAnswers);
    return told;
  }

  private void add(JsonNode message) {
    if (message.path("state").asString().equals("ACKNOWLEDGED")) {
      byCustomer
          .computeIfAbsent(message.path("customer").asString(), _ -> new ArrayList<>())
          .add(message.path("text").asString());
    } else {
      oddities.add("never acknowledged: " + message);
    }
  }

  /** A provider hears 200, 'call again later', or nothing. */
  private void lookAtAnswers(JsonNode call) {
    for (var attempt : call.path("attempts")) {
      int status = attempt.path("status").asInt(0);
      if (status != 0 && status != 200 && status != 204 && status != 503) {
        oddities.add("call " + call.path("number") + " was answered " + attempt);
      }
    }
  }
}
