package app.parley.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** Signed calls over kept-alive connections, timed until all that was sent is applied. */
record Arrivals(Program parley, Connection database, Calls calls) {
  private static final int CALLERS = 64;
  private static final String WAITING =
      "select count(*) from (select from intake_call where company_id <> 1 limit 1) waiting";

  double seconds(int messages) throws Exception {
    return seconds(messages, "select 0");
  }

  /**
   * @param open an SQL query for how much is still to be done beside applying
   */
  double seconds(int messages, String open) throws Exception {
    var requests = new byte[messages][];
    for (int number = 0; number < messages; number++) {
      requests[number] = calls.request(number);
    }
    long before = messages();
    long begun = System.nanoTime();
    Crowd.work(CALLERS, messages, () -> new Post(new Wire(parley.port()), requests));
    while (number(WAITING) > 0 || number(open) > 0) {
      Thread.sleep(10);
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    long applied = messages() - before;
    if (applied != messages) {
      throw new IOException(applied + " of " + messages + " messages were applied");
    }
    return seconds;
  }

  private long messages() throws SQLException {
    return number("select count(*) from message where company_id <> 1 and direction = 'in'");
  }

  private long number(String query) throws SQLException {
    try (var statement = database.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
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
}
