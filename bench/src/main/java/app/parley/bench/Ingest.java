package app.parley.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How many messages a second are applied, from signed calls over kept-alive connections, beside the
 * baseline on the same database. Rounds of both alternate; the median round counts.
 */
final class Ingest {
  private static final int MESSAGES = 10_000;
  private static final int WARM_UP = 5_000;
  private static final int CUSTOMERS = 2_000;
  private static final int CALLERS = 64;
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
    return median(baseline);
  }

  List<Figure> figures() {
    double rate = median(ours);
    return List.of(
        Figure.told("baseline, messages a second", "%.0f", baselineRate()),
        Figure.told("ingest until applied, messages a second", "%.0f", rate),
        Figure.ratioAtLeast("ingest to baseline", rate / baselineRate(), 1.0));
  }

  private double ours(int messages) throws Exception {
    var calls = new Calls(company, "ingest" + ++runs, CUSTOMERS);
    var requests = new byte[messages][];
    for (int number = 0; number < messages; number++) {
      requests[number] = calls.request(number);
    }
    try (var database = parley.database()) {
      long before = messages(database);
      long begun = System.nanoTime();
      Crowd.work(CALLERS, messages, () -> new Post(new Wire(parley.port()), requests));
      while (isWaiting(database)) {
        Thread.sleep(10);
      }
      double seconds = (System.nanoTime() - begun) / 1e9;
      long applied = messages(database) - before;
      if (applied != messages) {
        throw new IOException(applied + " of " + messages + " messages were applied");
      }
      return messages / seconds;
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

  private record Post(Wire wire, byte[][] requests) implements Crowd.Worker {
    @Override
    public void work(int number) throws IOException {
      int status = wire.exchange(requests[number]).status();
      if (status != 200) {
        throw new IOException("A call was answered " + status);
      }
    }

    @Override
    public void close() throws IOException {
      wire.close();
    }
  }

  private static boolean isWaiting(Connection database) throws SQLException {
    return number(
            database,
            "select count(*) from (select from intake_call where company_id <> 1 limit 1) waiting")
        > 0;
  }

  private static long messages(Connection database) throws SQLException {
    return number(database, "select count(*) from message where company_id <> 1");
  }

  private static long number(Connection database, String query) throws SQLException {
    try (var statement = database.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static double median(List<Double> rounds) {
    var sorted = new ArrayList<>(rounds);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
