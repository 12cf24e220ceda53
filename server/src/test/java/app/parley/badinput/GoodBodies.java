package app.parley.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ApiDocument.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** For each call that takes a body one that it accepts. */
final class GoodBodies {
  /** Of a browser: RFC 8291, 5. */
  private static final String PUSH_KEY =
      "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

  private final Map<String, Map<String, ?>> bodies = new HashMap<>();

  GoodBodies(Belongings ours) {
    var text = "A good text";
    accepts(
        "POST /session", Map.of("email", ours.admin.email(), "password", ours.admin.password()));
    accepts(
        "POST /setup",
        Map.of(
            "token", "x", "company", text, "name", text, "email", "x@x.example", "password", text));
    accepts("PUT /me/availability", Map.of("available", true));
    accepts("PATCH /me/preferences", Map.of("language", "de"));
    var off = Map.of("desktop", false, "email", false);
    accepts(
        "PUT /me/notification-preferences",
        Map.of("events", Map.of("mine", off, "others", off, "unassigned", off, "assigned", off)));
    accepts("POST /me/notifications/test", Map.of("transport", "desktop"));
    accepts("POST /me/devices", browser("https://push.example/x"));
    accepts("POST /users", Map.of("name", text, "email", "x@x.example", "password", text));
    accepts("PATCH /users/{userId}", Map.of("name", text));
    var password = Map.of("password", ours.admin.password());
    accepts("POST /me/two-step", password);
    accepts("POST /me/two-step/confirm", Map.of("code", "123456"));
    accepts("POST /me/two-step/recovery-codes", password);
    accepts("POST /me/two-step/off", password);
    accepts("PUT /two-step-rule", Map.of("required", false));
    accepts("POST /invitations", Map.of("email", "x@x.example"));
    accepts("POST /invitation", Map.of("token", "x"));
    accepts("POST /invitation/accept", Map.of("token", "x", "name", text, "password", text));
    accepts("POST /password-resets", Map.of("email", "x@x.example"));
    accepts("POST /password-reset", Map.of("token", "x", "password", text));
    accepts("POST /tokens", Map.of("name", text));
    accepts("POST /saved-replies", Map.of("name", text, "text", text));
    accepts("PATCH /saved-replies/{savedReplyId}", Map.of("text", text));
    accepts("POST /channels", loft("users"));
    accepts("PATCH /channels/{channelId}", Map.of("name", text, "sharing", "users"));
    accepts(
        "POST /person-merges", Map.of("keep", ours.get("id"), "merge", ours.get("personToMerge")));
    accepts("PATCH /imports/{importId}", Map.of("duplicates", "skip"));
    conversations(ours, text);
  }

  private void conversations(Belongings ours, String text) {
    var conversation = "/conversations/{conversationId}";
    var closed = Map.of("conversationId", ours.get("conversationId"), "status", "closed");
    accepts("POST /conversations/changes", Map.of("changes", List.of(closed)));
    accepts("POST " + conversation + "/messages", Map.of("clientId", "c-9", "text", text));
    accepts("PATCH " + conversation + "/messages/{messageId}", Map.of("text", text));
    accepts("POST " + conversation + "/messages/{messageId}/settle", Map.of("as", "sent"));
    accepts("POST " + conversation + "/read", Map.of("upTo", ours.get("messageId")));
    accepts("PUT " + conversation + "/presence", Map.of("doing", "looking"));
    accepts("PUT " + conversation + "/draft", Map.of("reply", text, "note", "", "tab", "reply"));
    accepts("PUT " + conversation + "/assignee", Map.of("userId", ours.get("userId")));
    accepts(
        "POST " + conversation + "/links",
        Map.of("type", "person", "create", Map.of("name", "Piet")));
  }

  static Map<String, ?> browser(String endpoint) {
    var keys = Map.of("p256dh", PUSH_KEY, "auth", "BTBZMqHH6r4Tts7J_aSIgg");
    return Map.of("endpoint", endpoint, "keys", keys, "name", "Phone");
  }

  /** A channel of a provider that never tells whether a reply arrived. */
  static Map<String, ?> loft(String sharing) {
    var settings = Map.of("loft", "north", "key", "open-sesame");
    return Map.of(
        "provider", "dove-post", "name", "Loft", "sharing", sharing, "settings", settings);
  }

  ObjectNode json(Operation operation) {
    return new JsonMapper().valueToTree(of(operation));
  }

  private void accepts(String operation, Map<String, ?> body) {
    bodies.put(operation, body);
  }

  /** Fails for a call of the document that nothing here is known to be good for. */
  Map<String, ?> of(Operation operation) {
    assertThat(bodies).as("good bodies").containsKey(operation.toString());
    return Objects.requireNonNull(bodies.get(operation.toString()));
  }
}
