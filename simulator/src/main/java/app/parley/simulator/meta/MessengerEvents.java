package app.parley.simulator.meta;

import app.parley.simulator.http.Json;
import app.parley.simulator.http.Refused;
import app.parley.simulator.world.Writing;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * The part of a {@code messaging} entry that tells what the customer did.
 *
 * <p>Shapes after Meta's webhook reference of 2026: stickers as {@code sticker} attachments only.
 */
final class MessengerEvents {

  private static final String IMAGE = "/files/photo.jpg";

  private final Supplier<String> files;

  /**
   * @param files the address under which this program serves its pictures and sounds
   */
  MessengerEvents(Supplier<String> files) {
    this.files = files;
  }

  /**
   * @param mid the new message's id; used by the kinds that make a message
   * @return an object with one field, named as Meta names the event
   */
  ObjectNode event(Writing writing, String mid) {
    return switch (writing.kindOrText()) {
      case "text" -> message(mid, writing);
      case "image", "audio", "video", "file" -> attachment(mid, writing);
      case "images" -> images(mid, writing);
      case "sticker" -> sticker(mid);
      case "location" -> location(mid, writing);
      case "share" -> share(mid, writing);
      case "quick_reply" -> quickReply(mid, writing);
      case "unsupported" -> unsupported(mid);
      case "unsend" -> unsend(writing);
      case "edit" -> edit(writing);
      case "reaction" -> reaction(writing, "react");
      case "unreact" -> reaction(writing, "unreact");
      case "postback" -> postback(mid, writing);
      case "referral" -> referral(writing);
      case "unknown" -> Json.object().set("brand_new_event", Json.object().put("x", 1));
      default -> throw new Refused(400, "messenger has no kind '" + writing.kind() + "'");
    };
  }

  /** Kinds that are not a message of their own, and take no id. */
  static boolean makesMessage(String kind) {
    return switch (kind) {
      case "unsend", "edit", "reaction", "unreact", "referral", "unknown" -> false;
      default -> true;
    };
  }

  /** Kinds that open the reply window (the platform's list of user actions). */
  static boolean opensWindow(String kind) {
    return switch (kind) {
      case "unsend", "edit", "unreact", "unknown" -> false;
      default -> true;
    };
  }

  /** The webhook field that an app must be subscribed to, to be told. */
  static String field(String kind) {
    return switch (kind) {
      case "edit" -> "message_edits";
      case "reaction", "unreact" -> "message_reactions";
      case "postback" -> "messaging_postbacks";
      case "referral" -> "messaging_referrals";
      default -> "messages";
    };
  }

  private static ObjectNode message(String mid, Writing writing) {
    var message = Json.object().put("mid", mid);
    if (writing.text() != null) {
      message.put("text", writing.text());
    }
    var replyTo = writing.detail("replyTo");
    if (replyTo != null) {
      message.set("reply_to", Json.object().put("mid", replyTo));
    }
    return wrapped(message);
  }

  private ObjectNode attachment(String mid, Writing writing) {
    var type = writing.kindOrText();
    var node = message(mid, writing);
    ((ObjectNode) node.get("message")).set("attachments", Json.array().add(media(type, writing)));
    return node;
  }

  private ObjectNode images(String mid, Writing writing) {
    var node = message(mid, writing);
    var two = Json.array().add(file("image", IMAGE)).add(file("image", "/files/corner.png"));
    ((ObjectNode) node.get("message")).set("attachments", two);
    return node;
  }

  private ObjectNode media(String type, Writing writing) {
    var url = writing.detail("url");
    return url == null ? file(type, fileOf(type)) : located(type, url);
  }

  private static String fileOf(String type) {
    return switch (type) {
      case "audio" -> "/files/voice.ogg";
      case "video" -> "/files/clip.mp4";
      case "file" -> "/files/Order%20list.pdf";
      default -> IMAGE;
    };
  }

  private ObjectNode file(String type, String path) {
    return located(type, files.get() + path);
  }

  private static ObjectNode located(String type, String url) {
    var node = Json.object().put("type", type);
    node.set("payload", Json.object().put("url", url));
    return node;
  }

  private ObjectNode sticker(String mid) {
    long stickerId = 369239263222822L;
    var sticker = file("sticker", "/files/thumb.png");
    ((ObjectNode) sticker.get("payload")).put("sticker_id", stickerId);
    var message = Json.object().put("mid", mid).put("sticker_id", stickerId);
    message.set("attachments", Json.array().add(sticker));
    return wrapped(message);
  }

  private static ObjectNode location(String mid, Writing writing) {
    var coordinates =
        Json.object()
            .put("lat", Double.parseDouble(writing.detail("latitude", "54.3489")))
            .put("long", Double.parseDouble(writing.detail("longitude", "18.6541")));
    var attachment =
        Json.object()
            .put("title", writing.detail("label", "Pinned location"))
            .put("url", "https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.bing.com%2Fmaps")
            .put("type", "location");
    attachment.set("payload", Json.object().set("coordinates", coordinates));
    var message = Json.object().put("mid", mid);
    message.set("attachments", Json.array().add(attachment));
    return wrapped(message);
  }

  private static ObjectNode share(String mid, Writing writing) {
    var url = writing.detail("url", "https://shop.example/beans?id=5");
    var payload = Json.object().put("title", writing.detail("title", "Shop")).put("url", url);
    var fallback = Json.object().put("type", "fallback");
    fallback.set("payload", payload);
    var message = Json.object().put("mid", mid).put("text", url);
    message.set("attachments", Json.array().add(fallback));
    return wrapped(message);
  }

  private static ObjectNode quickReply(String mid, Writing writing) {
    var node = message(mid, writing);
    var payload = Json.object().put("payload", writing.detail("payload", "CHOSEN"));
    ((ObjectNode) node.get("message")).set("quick_reply", payload);
    return node;
  }

  private static ObjectNode unsupported(String mid) {
    return wrapped(Json.object().put("mid", mid).put("is_unsupported", true));
  }

  private static ObjectNode unsend(Writing writing) {
    return wrapped(Json.object().put("mid", target(writing)).put("is_deleted", true));
  }

  private static ObjectNode edit(Writing writing) {
    int times = Integer.parseInt(writing.detail("numEdit", "1"));
    return Json.object()
        .set(
            "message_edit",
            Json.object()
                .put("mid", target(writing))
                .put("text", writing.words())
                .put("num_edit", times));
  }

  private static ObjectNode reaction(Writing writing, String action) {
    var reaction = Json.object().put("mid", target(writing)).put("action", action);
    if (action.equals("react")) {
      reaction.put("reaction", writing.detail("reaction", "love"));
      reaction.put("emoji", writing.detail("emoji", "❤"));
    }
    return Json.object().set("reaction", reaction);
  }

  private static ObjectNode postback(String mid, Writing writing) {
    var title = writing.text() == null ? "Talk to a person" : writing.text();
    var postback = Json.object().put("mid", mid).put("title", title);
    return Json.object()
        .set("postback", postback.put("payload", writing.detail("payload", "HUMAN_PLEASE")));
  }

  private static ObjectNode referral(Writing writing) {
    return Json.object()
        .set(
            "referral",
            Json.object()
                .put("ref", writing.detail("ref", "qr-poster"))
                .put("source", "SHORTLINK")
                .put("type", "OPEN_THREAD"));
  }

  /** The message that an edit, a removal or a reaction is about. */
  private static String target(Writing writing) {
    var mid = writing.detail("mid");
    if (mid == null) {
      throw new Refused(400, writing.kind() + " needs payload.mid, the message it is about");
    }
    return mid;
  }

  private static ObjectNode wrapped(ObjectNode message) {
    return Json.object().set("message", message);
  }
}
