package app.parley.simulator.meta;

import app.parley.simulator.http.Json;
import app.parley.simulator.http.Refused;
import app.parley.simulator.world.Writing;
import tools.jackson.databind.node.ObjectNode;

/**
 * The part of a {@code messaging} entry that tells what the customer did.
 *
 * <p>Shapes after Meta's webhook reference of 2026: stickers as {@code sticker} attachments only.
 */
record MessengerEvents(MessengerAttachments attachments) {

  /**
   * @param mid the new message's id; used by the kinds that make a message
   * @return an object with one field, named as Meta names the event
   */
  ObjectNode event(Writing writing, String mid) {
    return switch (writing.kindOrText()) {
      case "edit" -> edit(writing);
      case "reaction" -> reaction(writing, "react");
      case "unreact" -> reaction(writing, "unreact");
      case "postback" -> postback(mid, writing);
      case "referral" -> referral(writing);
      case "unsend" -> named("message", about(writing).put("is_deleted", true));
      case "unknown" -> named("brand_new_event", Json.object().put("x", 1));
      default -> named("message", message(mid, writing));
    };
  }

  private ObjectNode message(String mid, Writing writing) {
    var message = Json.object().put("mid", mid);
    if (writing.text() != null) {
      message.put("text", writing.text());
    }
    var replyTo = writing.detail("replyTo");
    if (replyTo != null) {
      message.set("reply_to", Json.object().put("mid", replyTo));
    }
    switch (writing.kindOrText()) {
      case "text" -> {}
      case "unsupported" -> message.put("is_unsupported", true);
      case "quick_reply" ->
          message.set(
              "quick_reply", Json.object().put("payload", writing.detail("payload", "CHOSEN")));
      case "sticker" ->
          message
              .put("sticker_id", MessengerAttachments.STICKER_ID)
              .set("attachments", attachments.of(writing));
      case "image", "images", "audio", "video", "file", "location", "share" ->
          message.set("attachments", attachments.of(writing));
      default -> throw new Refused(400, "messenger has no kind '" + writing.kind() + "'");
    }
    return message;
  }

  private static ObjectNode edit(Writing writing) {
    int times = Integer.parseInt(writing.detail("numEdit", "1"));
    return named(
        "message_edit", about(writing).put("text", writing.words()).put("num_edit", times));
  }

  private static ObjectNode reaction(Writing writing, String action) {
    var reaction = about(writing).put("action", action);
    if (action.equals("react")) {
      reaction.put("reaction", writing.detail("reaction", "love"));
      reaction.put("emoji", writing.detail("emoji", "❤"));
    }
    return named("reaction", reaction);
  }

  private static ObjectNode postback(String mid, Writing writing) {
    var title = writing.text() == null ? "Talk to a person" : writing.text();
    var payload = writing.detail("payload", "HUMAN_PLEASE");
    return named(
        "postback", Json.object().put("mid", mid).put("title", title).put("payload", payload));
  }

  private static ObjectNode referral(Writing writing) {
    return named(
        "referral",
        Json.object()
            .put("ref", writing.detail("ref", "qr-poster"))
            .put("source", "SHORTLINK")
            .put("type", "OPEN_THREAD"));
  }

  /** Begins with the message that an edit, a removal or a reaction is about. */
  private static ObjectNode about(Writing writing) {
    var mid = writing.detail("mid");
    if (mid == null) {
      throw new Refused(400, writing.kind() + " needs payload.mid, the message it is about");
    }
    return Json.object().put("mid", mid);
  }

  private static ObjectNode named(String name, ObjectNode event) {
    return Json.object().set(name, event);
  }
}
