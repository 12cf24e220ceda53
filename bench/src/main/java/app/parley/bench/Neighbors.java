package app.parley.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A channel that works, beside one whose provider misbehaves: how long until what comes in is on
 * the screens, and until what goes out is sent. The other channel has the same to send while its
 * provider works, so that what is compared is the fault alone.
 */
record Neighbors(Company company, Simulator simulator, Regulars regulars) {
  private static final int CUSTOMERS = 100;
  private static final int NEIGHBOR_CUSTOMERS = 20;
  private static final int WARM_UP = 8;
  private static final int ROUNDS = 3;
  private static final double MOST = 1.2;
  private static final Set<String> ON_THE_WAY = Set.of("queued", "sending");

  private static final Map<String, Map<String, Object>> FAULTS = faults();

  Neighbors(Company company, Simulator simulator) {
    this(company, simulator, new Regulars(simulator));
  }

  List<Figure> figures() throws Exception {
    var healthy = regulars.of(company, CUSTOMERS);
    new FaultWindow(healthy, neighbor(), "cold").run();
    for (int window = 1; window <= WARM_UP; window++) {
      new FaultWindow(healthy, neighbor(), "warm " + window).run();
    }
    var figures = new ArrayList<Figure>();
    for (var fault : FAULTS.entrySet()) {
      figures.addAll(rounds(healthy, fault.getKey(), fault.getValue()));
    }
    return figures;
  }

  private List<Figure> rounds(FaultWindow.Line healthy, String name, Map<String, Object> fault)
      throws Exception {
    var quiet = new ArrayList<FaultWindow.Times>();
    var during = new ArrayList<FaultWindow.Times>();
    for (int round = 1; round <= ROUNDS; round++) {
      var neighbor = neighbor();
      quiet.add(new FaultWindow(healthy, neighbor, "before one " + name + " " + round).run());
      during.add(during(healthy, neighbor, name + " " + round, fault));
      settle(neighbor);
    }
    return List.of(
        told("arrival to event", name, arrivals(quiet), arrivals(during)),
        ratio("arrival to event", name, arrivals(quiet), arrivals(during)),
        told("send to sent", name, sends(quiet), sends(during)),
        ratio("send to sent", name, sends(quiet), sends(during)));
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

  /** Waits until what was held back is sent, so that the next round does not begin with it. */
  private static void settle(FaultWindow.Line neighbor) throws Exception {
    var ana = neighbor.company().ana();
    for (var conversation : neighbor.conversations()) {
      var newest = Company.API + "/conversations/" + conversation + "/messages?limit=1";
      while (ON_THE_WAY.contains(ana.get(newest).at("/items/0/status").asString(""))) {
        Thread.sleep(200);
      }
    }
  }

  private static double arrivals(List<FaultWindow.Times> rounds) {
    return Median.of(rounds.stream().flatMap(round -> round.arrivals().stream()).toList());
  }

  private static double sends(List<FaultWindow.Times> rounds) {
    return Median.of(rounds.stream().flatMap(round -> round.sends().stream()).toList());
  }

  private static Figure told(String what, String fault, double quiet, double during) {
    return Figure.told(
        "%s, p99, beside one that works and beside one %s".formatted(what, fault),
        "%.1f ms, %.1f ms",
        quiet,
        during);
  }

  private static Figure ratio(String what, String fault, double quiet, double during) {
    return Figure.ratioAtMost(
        "%s beside a channel %s to one that works, p99".formatted(what, fault),
        during / quiet,
        MOST);
  }

  private FaultWindow.Line neighbor() throws Exception {
    return regulars.of(company.another(simulator), NEIGHBOR_CUSTOMERS);
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
