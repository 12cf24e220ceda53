package app.parley.simulator.meta;

import app.parley.simulator.http.Json;
import app.parley.simulator.world.Writing;
import java.util.function.Supplier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The {@code attachments} of a message.
 *
 * @param files the address under which this program serves its pictures and sounds
 */
record MessengerAttachments(Supplier<String> files) {

  static final long STICKER_ID = 369239263222822L;

  private static final String IMAGE = "/files/photo.jpg";

  ArrayNode of(Writing writing) {
    var kind = writing.kindOrText();
    var url = writing.detail("url");
    return switch (kind) {
      case "images" ->
          Json.array().add(file("image", IMAGE)).add(file("image", "/files/corner.png"));
      case "sticker" -> Json.array().add(sticker());
      case "location" -> Json.array().add(location(writing));
      case "share" -> Json.array().add(share(writing));
      default -> Json.array().add(url == null ? file(kind, path(kind)) : located(kind, url));
    };
  }

  private static String path(String kind) {
    return switch (kind) {
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

  private ObjectNode sticker() {
    var payload = Json.object().put("url", files.get() + "/files/thumb.png");
    var sticker = Json.object().put("type", "sticker");
    sticker.set("payload", payload.put("sticker_id", STICKER_ID));
    return sticker;
  }

  private static ObjectNode location(Writing writing) {
    var coordinates =
        Json.object()
            .put("lat", Double.parseDouble(writing.detail("latitude", "54.3489")))
            .put("long", Double.parseDouble(writing.detail("longitude", "18.6541")));
    var location =
        Json.object()
            .put("title", writing.detail("label", "Pinned location"))
            .put("url", "https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.bing.com%2Fmaps")
            .put("type", "location");
    location.set("payload", Json.object().set("coordinates", coordinates));
    return location;
  }

  private static ObjectNode share(Writing writing) {
    var share = Json.object().put("type", "fallback");
    share.set(
        "payload",
        Json.object()
            .put("title", writing.detail("title", "Shop"))
            .put("url", writing.detail("url", "https://shop.example/beans?id=5")));
    return share;
  }
}
