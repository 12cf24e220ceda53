package app.parley.simulator.meta;

import app.parley.simulator.world.Customer;
import app.parley.simulator.world.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What the Send API refuses, in the order in which it looks. */
final class SendRules {

  static final Duration STANDARD_WINDOW = Duration.ofHours(24);
  static final Duration HUMAN_AGENT_WINDOW = Duration.ofDays(7);

  private static final int LONGEST_TEXT = 2_000;
  private static final int LONGEST_METADATA = 1_000;
  private static final Set<String> TYPES = Set.of("RESPONSE", "UPDATE", "MESSAGE_TAG", "UTILITY");
  private static final Set<String> ACTIONS =
      Set.of("typing_on", "typing_off", "mark_seen", "react", "unreact");
  private static final Set<String> ATTACHMENTS =
      Set.of("image", "audio", "video", "file", "template");

  /** The form of the request, before anybody asks who it is for. */
  static void checkForm(JsonNode body) {
    if (!body.path("recipient").path("id").isString()) {
      throw GraphError.badParameter("Param recipient must be non-empty.");
    }
    boolean action = body.has("sender_action");
    if (action == body.has("message")) {
      throw GraphError.badParameter("Param message or sender_action must be given, not both.");
    }
    if (action) {
      check(ACTIONS.contains(body.get("sender_action").asString()), "Unknown sender_action.");
      return;
    }
    checkMessage(body.get("message"));
    var type = body.path("messaging_type").asString("RESPONSE");
    check(TYPES.contains(type), "Param messaging_type must be one of " + TYPES + ".");
    check(!type.equals("MESSAGE_TAG") || body.has("tag"), "Param tag is required.");
  }

  private static void checkMessage(JsonNode message) {
    boolean text = message.has("text");
    check(text != message.has("attachment"), "Message must have text or one attachment.");
    check(
        message.path("metadata").asString("").length() <= LONGEST_METADATA,
        "Length of param message[metadata] must be less than or equal to 1000");
    if (text) {
      var words = message.get("text").asString();
      check(!words.isBlank(), "Message text must not be empty.");
      check(
          words.codePointCount(0, words.length()) <= LONGEST_TEXT,
          "Length of param message[text] must be less than or equal to 2000");
    } else {
      var type = message.get("attachment").path("type").asString("");
      check(ATTACHMENTS.contains(type), "Unknown attachment type '" + type + "'.");
    }
  }

  /** Whether this customer may be written to now. */
  static void checkWindow(Page page, Customer customer, JsonNode body, Instant now) {
    if (customer.blocked()) {
      throw GraphError.unavailable();
    }
    if (customer.actedWithin(STANDARD_WINDOW, now)) {
      return;
    }
    boolean tagged = body.path("messaging_type").asString("").equals("MESSAGE_TAG");
    boolean humanAgent = tagged && body.path("tag").asString("").equals("HUMAN_AGENT");
    if (tagged && !humanAgent) {
      throw GraphError.badParameter("The message tag is no longer available.");
    }
    if (!humanAgent || !page.humanAgent() || !customer.actedWithin(HUMAN_AGENT_WINDOW, now)) {
      throw GraphError.outsideWindow();
    }
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw GraphError.badParameter(otherwise);
    }
  }

  private SendRules() {}
}
