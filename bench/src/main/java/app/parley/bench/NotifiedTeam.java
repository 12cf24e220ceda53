package app.parley.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * 200 users, among whom conversations are shared out evenly. They are told of what is theirs; a few
 * want to be told of everything.
 */
record NotifiedTeam(Program parley, Company company, Connection database) {
  private static final int USERS = 200;
  private static final int AT_ONCE = 4;
  private static final String BEHIND =
      """
      select p.company_id from follower_place p join company_feed f on f.company_id = p.company_id
      where p.follower = 'notifications' and p.seq < f.last_seq
      """;

  /** Ids of conversations of as many customers, in the order of their numbers. */
  List<String> conversations(int many) throws Exception {
    var users = users();
    run("update notification_choice set desktop = false, email = false");
    var calls = new Calls(company, "before", many);
    new Arrivals(parley, database, calls).seconds(many);
    var ids =
        texts(
            "select id from conversation where "
                + calls.conversations()
                + " order by participant_address");
    Crowd.work(
        AT_ONCE,
        many,
        () ->
            number ->
                company
                    .ana()
                    .put(
                        Company.API + "/conversations/" + ids.get(number) + "/assignee",
                        Map.of("userId", users.get(number % USERS))));
    while (!texts(BEHIND).isEmpty()) {
      Thread.sleep(10);
    }
    run(
        "update notification_choice set desktop = true, email = true where event in ('mine', 'assigned')");
    return ids;
  }

  /** Those of the users who are told of all events by all ways. */
  List<Caller> toldOfAll(int many) throws Exception {
    var colleagues = new ArrayList<Caller>();
    for (int number = 0; number < many; number++) {
      colleagues.add(company.signedIn(number));
    }
    run(
        """
        update notification_choice set desktop = true, email = true where user_id in
          (select id from app_user where email in (select 'colleague' || n || '@bramble.example'
            from generate_series(0, %d) n))
        """
            .formatted(many - 1));
    return colleagues;
  }

  private List<String> users() throws Exception {
    var ids = Collections.synchronizedList(new ArrayList<String>());
    Crowd.work(AT_ONCE, USERS, () -> number -> ids.add(company.user(number)));
    while (texts("select user_id from notification_choice").size() < 4 * USERS) {
      Thread.sleep(10);
    }
    return ids;
  }

  private void run(String update) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(update);
    }
  }

  private List<String> texts(String query) throws SQLException {
    var texts = new ArrayList<String>();
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
