package app.parley.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A channel that works, beside one whose provider misbehaves: how long until what comes in is on
 * the screens, and until what goes out is sent. The other channel has the same to send while its
 * provider works, so that what is compared is the fault alone.
 */
record Neighbors(Company company, Simulator simulator) {
  private static final int CUSTOMERS = 100;
  private static final int NEIGHBOR_CUSTOMERS = 20;
  private static final double MOST = 1.2;

  private static final Map<String, Map<String, Object>> FAULTS = faults();

  List<Figure> figures() throws Exception {
    var healthy = new FaultWindow.Line(company, customers(company, CUSTOMERS));
    var neighbor = neighbor();
    new FaultWindow(healthy, neighbor, "cold").run();
    new FaultWindow(healthy, neighbor, "warm").run();
    var figures = new ArrayList<Figure>();
    var before = new FaultWindow(healthy, neighbor, "quiet").run();
    for (var fault : FAULTS.entrySet()) {
      neighbor = neighbor();
      var during = during(healthy, neighbor, fault.getKey(), fault.getValue());
      var after = new FaultWindow(healthy, neighbor(), "after " + fault.getKey()).run();
      var quiet = before.and(after);
      figures.addAll(compared(fault.getKey(), quiet, during));
      before = after;
    }
    return figures;
  }

  private FaultWindow.Times during(
      FaultWindow.Line healthy, FaultWindow.Line neighbor, String name, Map<String, Object> fault)
      throws Exception {
    var all = new LinkedHashMap<>(fault);
    all.put("target", "messenger-send");
    all.put("account", neighbor.company().pageId());
    simulator.control().post("/control/faults", all);
    try {
      return new FaultWindow(healthy, neighbor, name).run();
    } finally {
      simulator.control().delete("/control/faults");
    }
  }

  private static List<Figure> compared(
      String fault, FaultWindow.Times quiet, FaultWindow.Times during) {
    return List.of(
        told("arrival to event", fault, quiet.arrivals(), during.arrivals()),
        ratio("arrival to event", fault, quiet.arrivals(), during.arrivals()),
        told("send to sent", fault, quiet.sends(), during.sends()),
        ratio("send to sent", fault, quiet.sends(), during.sends()));
  }

  private static Figure told(String what, String fault, Samples quiet, Samples during) {
    return Figure.told(
        "%s, p99, beside one that works and beside one %s".formatted(what, fault),
        "%.1f ms, %.1f ms",
        quiet.percentile(99),
        during.percentile(99));
  }

  private static Figure ratio(String what, String fault, Samples quiet, Samples during) {
    return Figure.ratioAtMost(
        "%s beside a channel %s to one that works, p99".formatted(what, fault),
        during.percentile(99) / quiet.percentile(99),
        MOST);
  }

  private FaultWindow.Line neighbor() throws Exception {
    var other = company.another(simulator);
    return new FaultWindow.Line(other, customers(other, NEIGHBOR_CUSTOMERS));
  }

  /** Conversations of customers who have written to the channel. */
  private List<String> customers(Company company, int count) throws Exception {
    var calls = new Calls(company, "first", count);
    try (var wire = new Wire(company.ana().port())) {
      for (int number = 0; number < count; number++) {
        known(company, calls.customer(number));
        wire.exchange(calls.request(number));
      }
    }
    var ids = new ArrayList<String>();
    while (ids.size() < count) {
      Thread.sleep(100);
      ids.clear();
      ids.addAll(conversations(company));
    }
    return ids;
  }

  /** The stand-in takes messages to people who wrote to the page within a day. */
  private void known(Company company, String customer) throws IOException {
    simulator
        .control()
        .post(
            "/control/customers",
            Map.of(
                "channel",
                "messenger",
                "account",
                company.pageId(),
                "id",
                customer,
                "lastActionAgo",
                "PT1S"));
  }

  private static List<String> conversations(Company company) throws IOException {
    var path = "/conversations?section=unassigned&limit=100&channel=" + company.channelId();
    return company
        .ana()
        .get(Company.API + path)
        .path("items")
        .valueStream()
        .map(item -> item.path("id").asString())
        .toList();
  }

  private static Map<String, Map<String, Object>> faults() {
    var faults = new LinkedHashMap<String, Map<String, Object>>();
    faults.put("that hangs for 60 s", Map.of("mode", "hang", "ms", 60_000));
    faults.put("that answers 500", Map.of("mode", "fail", "status", 500));
    faults.put("that answers 429", Map.of("mode", "rate-limit", "retryAfter", 1));
    faults.put("that answers garbage", Map.of("mode", "garbage"));
    faults.put("that breaks connections", Map.of("mode", "reset-after"));
    return faults;
  }
}
