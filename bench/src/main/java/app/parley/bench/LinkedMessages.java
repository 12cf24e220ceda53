package app.parley.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a message costs in a conversation that is linked to a deal, beside one in a conversation
 * that is not: the same calls of two groups of customers, in turn.
 */
record LinkedMessages(Program parley, Company company) {
  private static final int CUSTOMERS = 1_000;
  private static final int MESSAGES = 10_000;
  private static final int IN_A_NOTE = 20;
  private static final int ROUNDS = 3;
  private static final int LINKERS = 8;

  /** How many links have notes that do not hold all of their conversation. */
  private static final String BEHIND =
      """
      select count(*) from link join conversation c
        on c.company_id = link.company_id and c.id = link.conversation_id
      where link.last_no < c.last_no
      """;

  List<Figure> figures() throws Exception {
    var ratios = new ArrayList<Double>();
    var linkedRates = new ArrayList<Double>();
    try (var database = parley.database()) {
      arrive(database, "before", 0, 2 * CUSTOMERS, 2 * CUSTOMERS * IN_A_NOTE, "select 0");
      for (int round = -1; round < ROUNDS; round++) {
        double alone =
            arrive(database, "alone" + round, CUSTOMERS, CUSTOMERS, MESSAGES, "select 0");
        linkAgain(database);
        double linked = arrive(database, "linked" + round, 0, CUSTOMERS, MESSAGES, BEHIND);
        if (round >= 0) {
          ratios.add(linked / alone);
          linkedRates.add(MESSAGES / linked);
        }
      }
    }
    return List.of(
        Figure.told("linked, messages a second until noted", "%.0f", Median.of(linkedRates)),
        Figure.ratioAtMost("a linked message to one that is not", Median.of(ratios), 1.5));
  }

  private double arrive(
      Connection database, String run, int first, int customers, int messages, String open)
      throws Exception {
    var calls = new Calls(company, run, first, customers);
    return new Arrivals(parley, database, calls).seconds(messages, open);
  }

  /** So that each begins with a note of the last twenty messages. */
  private void linkAgain(Connection database) throws Exception {
    var conversations =
        ids(
            database,
            "select id from conversation where "
                + new Calls(company, "", CUSTOMERS).conversations());
    var links = ids(database, "select conversation_id || '/links/' || id from link");
    Crowd.work(
        LINKERS,
        links.size(),
        () -> number -> company.ana().delete(Company.API + "/conversations/" + links.get(number)));
    Crowd.work(
        LINKERS,
        conversations.size(),
        () ->
            number -> {
              var wish = Map.of("type", "deal", "create", Map.of("title", "Coffee " + number));
              company
                  .ana()
                  .post(
                      Company.API + "/conversations/" + conversations.get(number) + "/links", wish);
            });
  }

  private static List<String> ids(Connection database, String query) throws SQLException {
    var ids = new ArrayList<String>();
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
    }
    return ids;
  }
}
