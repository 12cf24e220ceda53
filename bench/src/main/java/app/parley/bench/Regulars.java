package app.parley.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Customers who have written to a channel, so that they may be written to. */
record Regulars(Simulator simulator) {

  FaultWindow.Line of(Company company, int count) throws Exception {
    var calls = new Calls(company, "first", count);
    try (var wire = new Wire(company.ana().port())) {
      for (int number = 0; number < count; number++) {
        known(company, calls.customer(number));
        wire.exchange(calls.request(number));
      }
    }
    var found = conversations(company);
    while (found.size() < count) {
      Thread.sleep(100);
      found = conversations(company);
    }
    return new FaultWindow.Line(company, found);
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
}
