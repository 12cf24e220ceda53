package app.parley.walks;

import app.parley.Answer;
import app.parley.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A company made over the API as anyone would, with a page and a number that customers write to.
 */
record Shop(Visitor ana) {
  /** What is said before any screen listens. */
  static final String BEFORE_ANY_SCREEN = "Hello?";

  private static final String PAGE = "109988776655443";
  private static final String ACCOUNT = "AC5ef8732a3c49700934481addd5ce1659";
  private static final String NUMBER = "+14155550142";

  static Shop open(StartedServer server, StartedSimulator simulator) {
    var stranger = server.stranger();
    var setUp =
        made(
            stranger.post(
                "/setup",
                Map.of(
                    "token", server.setupToken(),
                    "company", "Bramble Coffee",
                    "name", "Ana Ruiz",
                    "email", "ana@bramble.example",
                    "password", "a long enough password")));
    var session =
        stranger
            .with("Cookie", setUp.header("Set-Cookie").split(";", 2)[0])
            .with("X-CSRF-Token", setUp.at("/csrfToken"));
    var token = made(session.post("/tokens", Map.of("name", "walk"))).at("/token");
    var shop = new Shop(stranger.with("x-api-token", token));
    shop.connectPage(simulator);
    shop.connectNumber(simulator);
    return shop;
  }

  /** Every conversation, whatever section it is in. */
  List<JsonNode> conversations() {
    var all = new ArrayList<JsonNode>();
    for (var section : List.of("unassigned", "mine", "others", "closed")) {
      all.addAll(pages("/conversations?limit=100&section=" + section, "cursor"));
    }
    return all;
  }

  /** A whole thread, oldest first. */
  List<JsonNode> thread(String conversation) {
    return pages("/conversations/" + conversation + "/messages?limit=100", "before").reversed();
  }

  private List<JsonNode> pages(String path, String cursor) {
    var items = new ArrayList<JsonNode>();
    var next = "";
    do {
      var page = ana.get(path + (next.isEmpty() ? "" : "&" + cursor + "=" + next));
      if (page.status() != 200) {
        throw new AssertionError(path + ": " + page);
      }
      page.json().path("items").forEach(items::add);
      next = page.at("/next");
    } while (!next.isEmpty());
    return items;
  }

  private void connectPage(StartedSimulator simulator) {
    var page = simulator.post("pages", Map.of("pageId", PAGE)).path("page");
    var channel =
        connect(
            "messenger",
            Map.of(
                "pageId",
                PAGE,
                "pageAccessToken",
                page.path("token").asString(),
                "appSecret",
                page.path("appSecret").asString(),
                "verifyToken",
                "coffee"));
    simulator.put(
        "pages/" + PAGE + "/webhook",
        Map.of("url", channel.at("/webhookUrl"), "verifyToken", "coffee"));
  }

  private void connectNumber(StartedSimulator simulator) {
    var number = Map.of("number", NUMBER, "kind", "sms");
    var account =
        simulator.post(
            "twilio",
            Map.of(
                "accountSid",
                ACCOUNT,
                "persistence",
                "UNTIL_ACKNOWLEDGED",
                "numbers",
                List.of(number)));
    var channel =
        connect(
            "sms-twilio",
            Map.of(
                "accountSid", ACCOUNT,
                "authToken", account.path("authToken").asString(),
                "number", NUMBER));
    simulator.put(
        "twilio/" + ACCOUNT + "/numbers",
        Map.of("number", NUMBER, "kind", "sms", "inboundUrl", channel.at("/webhookUrl")));
    callOnce(simulator);
  }

  /** The first call of a provider changes the channel, which makes screens fetch afresh. */
  private static void callOnce(StartedSimulator simulator) {
    simulator.post(
        "customers/write?wait=20000",
        Map.of(
            "channel",
            "sms",
            "account",
            ACCOUNT,
            "from",
            "+15005550006",
            "text",
            BEFORE_ANY_SCREEN));
  }

  private Answer connect(String provider, Map<String, String> settings) {
    return made(
        ana.post(
            "/channels",
            Map.of(
                "provider", provider,
                "name", provider,
                "sharing", "company",
                "settings", settings)));
  }

  private static Answer made(Answer answer) {
    if (answer.status() != 201) {
      throw new AssertionError(answer.toString());
    }
    return answer;
  }
}
