package app.parley.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * How many messages a second are applied, from signed calls over kept-alive connections, beside the
 * baseline on the same database. Rounds of both alternate; the median round counts.
 */
final class Ingest {
  private static final int MESSAGES = 10_000;
  private static final int WARM_UP = 5_000;
  private static final int CUSTOMERS = 2_000;
  private static final int BASELINE_CONNECTIONS = 8;

  private final Program parley;
  private final Company company;
  private final List<Double> ours = new ArrayList<>();
  private final List<Double> baseline = new ArrayList<>();
  private int runs;

  Ingest(Program parley, Company company) {
    this.parley = parley;
    this.company = company;
  }

  /** Alternating rounds of both, after one of each that does not count. */
  void run(int rounds) throws Exception {
    try (var database = parley.database()) {
      BaselineCompany.make(database);
    }
    ours(WARM_UP);
    baseline(WARM_UP);
    for (int round = 0; round < rounds; round++) {
      baseline.add(baseline(MESSAGES));
      ours.add(ours(MESSAGES));
    }
  }

  /** Messages a second. */
  double baselineRate() {
    return Median.of(baseline);
  }

  List<Figure> figures() {
    double rate = Median.of(ours);
    return List.of(
        Figure.told("baseline, messages a second", "%.0f", baselineRate()),
        Figure.told("ingest until applied, messages a second", "%.0f", rate),
        Figure.ratioAtLeast("ingest to baseline", rate / baselineRate(), 1.0));
  }

  private double ours(int messages) throws Exception {
    var calls = new Calls(company, "ingest" + ++runs, CUSTOMERS);
    try (var database = parley.database()) {
      return messages / new Arrivals(parley, database, calls).seconds(messages);
    }
  }

  private double baseline(int messages) throws Exception {
    var calls = new Calls(company, "baseline" + ++runs, CUSTOMERS);
    long begun = System.nanoTime();
    Crowd.work(
        BASELINE_CONNECTIONS,
        messages,
        () ->
            new Baseline(
                parley.database(), calls, BaselineCompany.COMPANY, BaselineCompany.CHANNEL));
    return messages / ((System.nanoTime() - begun) / 1e9);
  }
}
