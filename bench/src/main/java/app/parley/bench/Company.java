package app.parley.bench;

import java.io.IOException;
import java.util.Map;

/** Bramble Coffee, made over the API, with one page on Messenger. */
record Company(Caller ana, String userId, String channelId, String pageId, String appSecret) {
  static final String API = "/api/inbox/v1";
  static final String EMAIL = "ana@bramble.example";
  static final String PASSWORD = "a long enough password";

  static Company make(Program parley, Simulator simulator)
      throws IOException, InterruptedException {
    var ana = ana(parley);
    var me = ana.get(API + "/me").path("id").asString();
    return withPage(ana, me, simulator);
  }

  /** The same company by another page. */
  Company another(Simulator simulator) throws IOException {
    return withPage(ana, userId, simulator);
  }

  private static Company withPage(Caller ana, String me, Simulator simulator) throws IOException {
    var page = simulator.control().post("/control/pages", Map.of()).path("page");
    var pageId = page.path("pageId").asString();
    var appSecret = page.path("appSecret").asString();
    var settings =
        Map.of(
            "pageId", pageId,
            "pageAccessToken", page.path("token").asString(),
            "appSecret", appSecret);
    var channel =
        ana.post(
            API + "/channels",
            Map.of(
                "provider", "messenger",
                "name", "Bramble Coffee",
                "sharing", "company",
                "settings", settings));
    return new Company(ana, me, channel.path("id").asString(), pageId, appSecret);
  }

  /** A user who may see everything; one user has at most ten streams at a time. */
  Caller colleague(int number) throws IOException {
    user(number);
    return signedIn(number);
  }

  /** The id of a new user of that number. */
  String user(int number) throws IOException {
    var user =
        Map.of(
            "name", "Colleague", "email", email(number), "password", PASSWORD, "role", "regular");
    return ana.post(API + "/users", user).path("id").asString();
  }

  Caller signedIn(int number) throws IOException {
    return new Caller(ana.port(), "")
        .signedIn(API + "/session", Map.of("email", email(number), "password", PASSWORD));
  }

  private static String email(int number) {
    return "colleague" + number + "@bramble.example";
  }

  private static Caller ana(Program parley) throws IOException, InterruptedException {
    var session =
        new Caller(parley.port(), "")
            .signedIn(
                API + "/setup",
                Map.of(
                    "token",
                    parley.setupToken(),
                    "company",
                    "Bramble Coffee",
                    "name",
                    "Ana Ruiz",
                    "email",
                    EMAIL,
                    "password",
                    PASSWORD));
    var token = session.post(API + "/tokens", Map.of("name", "bench")).path("token").asString();
    return new Caller(parley.port(), "x-api-token: " + token + "\r\n");
  }
}
