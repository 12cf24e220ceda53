package app.parley.live;

import app.parley.Member;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a screen knows that fetches everything. */
record FreshInbox(
    Map<String, JsonNode> conversations,
    Map<String, String> messages,
    Map<String, Integer> arrivals) {

  static FreshInbox of(Member user) {
    var fresh = new FreshInbox(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    for (var item : user.get("/conversations?limit=100").json().at("/items")) {
      var id = item.at("/id").asString();
      ((ObjectNode) item).remove("section");
      ((ObjectNode) item).remove("unread");
      ((ObjectNode) item).remove("draft");
      fresh.conversations.put(id, item);
      fresh.thread(user, id);
    }
    return fresh;
  }

  private void thread(Member user, String id) {
    var next = "";
    do {
      var page = user.get("/conversations/" + id + "/messages?limit=100" + next);
      page.json().at("/items").forEach(message -> take(id, message));
      next = page.at("/next").isEmpty() ? "" : "&before=" + page.at("/next");
    } while (!next.isEmpty());
  }

  private void take(String conversation, JsonNode message) {
    messages.put(message.at("/id").asString(), message.at("/text").asString(""));
    if (message.at("/direction").asString().equals("in")) {
      arrivals.merge(conversation, 1, Integer::sum);
    }
  }
}
