package app.parley.providers;

import static org.awaitility.Awaitility.await;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.providers.Played.Line;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The conversation of a channel that the contract connected, as the team sees it. */
record Talk(Cast cast, Played played, Line line) {

  /** The customer writes first, so that there is a conversation. */
  Talk begun() {
    played.writes(line, "m-0", "Hello?");
    await().until(() -> !conversation().isEmpty());
    return this;
  }

  Answer writes(String id, String text) {
    return played.writes(line, id, text);
  }

  List<String> got() {
    return played.got(line);
  }

  Answer replies(String clientId, String text) {
    return cast.ben().post(thread(), Map.of("clientId", clientId, "text", text));
  }

  Answer retries(String text) {
    return cast.ben().post(thread() + "/" + message(text).get("id") + "/retry", Map.of());
  }

  /** Of the message with that text. */
  String status(String text) {
    return message(text).getOrDefault("status", "");
  }

  /** Why it failed, or is not confirmed. */
  String why(String text) {
    return message(text).getOrDefault("why", "");
  }

  boolean isOptedOut() {
    return cast.ben().get("/conversations/" + conversation()).json().path("optedOutAt").isString();
  }

  /** Newest first. */
  List<String> texts() {
    return items().map(item -> item.path("text").asString("")).toList();
  }

  private Map<String, String> message(String text) {
    var found = new HashMap<String, String>();
    items()
        .filter(item -> item.path("text").asString("").equals(text))
        .forEach(item -> {
          found.put("id", item.path("id").asString());
          found.put("status", item.path("status").asString());
          found.put("why", item.at("/error/detail").asString(""));
        });
    return found;
  }

  private Stream<JsonNode> items() {
    return cast.ben().get(thread()).json().path("items").valueStream();
  }

  private String thread() {
    return "/conversations/" + conversation() + "/messages";
  }

  private String conversation() {
    return cast.ben().get("/conversations?channel=" + line.channel()).at("/items/0/id");
  }
}
