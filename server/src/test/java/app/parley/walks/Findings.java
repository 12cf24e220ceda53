package app.parley.walks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything that is not as promised, read through the public API once all is quiet. */
final class Findings {
  private final List<String> all = new ArrayList<>();
  private final Map<String, Integer> received;
  private final Map<String, String> accepted;
  private final Screen screen;

  private Findings(Map<String, Integer> received, Map<String, String> accepted, Screen screen) {
    this.received = received;
    this.accepted = accepted;
    this.screen = screen;
  }

  static List<String> of(
      Shop shop, StartedSimulator simulator, Replies replies, Screen screen, Histories histories) {
    var told = Told.by(simulator);
    var findings = new Findings(simulator.received(), replies.accepted(), screen);
    findings.all.addAll(told.oddities());
    findings.all.addAll(replies.oddAnswers());
    findings.all.addAll(screen.oddities());
    findings.compare(told, shop);
    findings.all.addAll(histories.oddities(screen));
    return findings.all;
  }

  private void compare(Told told, Shop shop) {
    var silent = new HashSet<>(told.byCustomer().keySet());
    var unseen = new HashMap<>(accepted);
    for (var conversation : shop.conversations()) {
      var customer = conversation.path("participant").path("address").asString();
      var thread = shop.thread(conversation.path("id").asString());
      var said = told.byCustomer().getOrDefault(customer, List.of());
      expect("what " + customer + " said", said, texts(thread, "in"));
      if (!silent.remove(customer)) {
        all.add("nobody is called " + customer + ", or it has two conversations");
      }
      seeReplies(thread, unseen);
      seeScreen(conversation, thread);
    }
    silent.forEach(customer -> all.add(customer + " wrote and has no conversation"));
    unseen.forEach((client, text) -> all.add(client + " was accepted and is gone: " + text));
    received.keySet().stream()
        .filter(text -> !accepted.containsValue(text))
        .forEach(text -> all.add("sent, though nobody wrote it: " + text));
  }

  private void seeReplies(List<JsonNode> thread, Map<String, String> unseen) {
    for (var reply : thread) {
      if (isOurs(reply)) {
        var client = reply.path("clientId").asString("");
        expect("the text of " + client, unseen.remove(client), reply.path("text").asString());
        seeDelivery(reply);
      }
    }
  }

  private void seeDelivery(JsonNode reply) {
    int copies = received.getOrDefault(reply.path("text").asString(), 0);
    var asPromised =
        switch (reply.path("status").asString()) {
          case "sent", "delivered", "read" -> copies == 1;
          case "uncertain" -> copies <= 1;
          default -> false;
        };
    if (!asPromised) {
      all.add("%d copies went out of %s".formatted(copies, reply));
    }
  }

  /** What the screen gathered from events alone is what a fresh read gives. */
  private void seeScreen(JsonNode conversation, List<JsonNode> thread) {
    var sinceItListens = thread.stream().filter(Findings::isForTheScreen).toList();
    if (sinceItListens.isEmpty()) {
      return;
    }
    var id = conversation.path("id").asString();
    var shown = screen.conversations().get(id);
    for (var field : List.of("version", "status", "participant", "lastMessage", "lastActivityAt")) {
      var seen = shown == null ? null : shown.path(field);
      expect("the screen's " + field + " of " + id, conversation.path(field), seen);
    }
    for (var message : sinceItListens) {
      var seen = screen.messages().get(message.path("id").asString());
      expect("the screen's message", withoutName(message), seen == null ? null : withoutName(seen));
    }
  }

  /** What a customer is called is their conversation's, and a screen takes it from there. */
  private static JsonNode withoutName(JsonNode message) {
    var copy = message.deepCopy();
    if (copy.path("author") instanceof ObjectNode author
        && author.path("type").asString().equals("participant")) {
      author.remove("name");
    }
    return copy;
  }

  private static boolean isOurs(JsonNode message) {
    return message.path("direction").asString().equals("out")
        && !message.path("kind").asString().equals("system");
  }

  private static boolean isForTheScreen(JsonNode message) {
    return !message.path("text").asString("").equals(Shop.BEFORE_ANY_SCREEN);
  }

  private void expect(String what, @Nullable Object wanted, @Nullable Object found) {
    if (!Objects.equals(wanted, found)) {
      all.add("%s%n  should be %s%n  but is    %s".formatted(what, wanted, found));
    }
  }

  private static List<String> texts(List<JsonNode> thread, String direction) {
    return thread.stream()
        .filter(message -> message.path("direction").asString().equals(direction))
        .map(message -> message.path("text").asString())
        .toList();
  }
}
