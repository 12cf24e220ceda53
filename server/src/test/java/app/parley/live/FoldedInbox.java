package app.parley.live;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What a screen knows that began with nothing and took every event: by version, as the web pages
 * do.
 */
final class FoldedInbox {
  private final Map<String, JsonNode> conversations = new TreeMap<>();
  private final Map<String, String> messages = new TreeMap<>();
  private final Map<String, Integer> arrivals = new TreeMap<>();
  private long lastId;

  void take(Heard heard) {
    if (heard.id() <= lastId && !heard.event().equals("ready")) {
      throw new AssertionError("Told twice or out of order: " + heard + " after " + lastId);
    }
    lastId = heard.id();
    var id = heard.at("/conversationId");
    switch (heard.event()) {
      case "ready" -> {}
      case "conversation.deleted" -> conversations.remove(id);
      default -> conversation(id, heard);
    }
  }

  long lastId() {
    return lastId;
  }

  Map<String, JsonNode> conversations() {
    return conversations;
  }

  Map<String, String> messages() {
    return messages;
  }

  /** Counted only when the version is news, as a screen counts what is unread. */
  Map<String, Integer> arrivals() {
    return arrivals;
  }

  private void conversation(String id, Heard heard) {
    var known = conversations.get(id);
    var version = heard.data().at("/version").asLong();
    if (known != null && known.at("/version").asLong() >= version) {
      throw new AssertionError("A version that is no news: " + heard);
    }
    conversations.put(id, heard.data().at("/conversation"));
    if (heard.data().has("message")) {
      messages.put(heard.at("/message/id"), heard.at("/message/text"));
    }
    if (heard.event().equals("message.created")) {
      arrivals.merge(id, 1, Integer::sum);
    }
  }
}
