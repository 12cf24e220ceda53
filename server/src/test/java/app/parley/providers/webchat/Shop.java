package app.parley.providers.webchat;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.parley.Answer;
import app.parley.Cast;
import app.parley.FileBody;
import app.parley.Visitor;
import app.parley.platform.secrets.Hmac;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bramble Coffee's web site with its chat, and the people who come by. */
record Shop(Cast cast, Visitor stranger, String channel) {
  static final String ORIGIN = "https://bramble.example";

  static Shop open(Cast cast, Visitor stranger) {
    var settings = Map.of("origins", List.of(ORIGIN, "http://localhost:5173"));
    var wish =
        Map.of(
            "provider", "webchat",
            "name", "Website chat",
            "sharing", "company",
            "settings", settings);
    return new Shop(cast, stranger, cast.ana().post("/channels", wish).at("/id"));
  }

  String door(String path) {
    return "//webchat/" + channel + path;
  }

  /** A page of the shop, with nobody before it yet. */
  Visitor page() {
    return stranger.with("Origin", ORIGIN);
  }

  Answer begins(Map<String, Object> proof) {
    return page().post(door("/session"), proof);
  }

  /** Somebody new before a page. */
  Visitor someone() {
    return with(begins(Map.of()));
  }

  Visitor with(Answer session) {
    return page().with("Authorization", "Bearer " + session.at("/token"));
  }

  Answer writes(Visitor someone, String clientId, String text) {
    return someone.post(door("/messages"), Map.of("clientId", clientId, "text", text));
  }

  Answer brings(Visitor someone, String clientId, String name, byte[] content) {
    return someone
        .with("Content-Type", FileBody.TYPE)
        .call("POST", door("/files"), FileBody.of("clientId", clientId, name, content));
  }

  /** The attachment of the newest message, once there is one. */
  JsonNode file() {
    var messages = "/conversations/" + conversation() + "/messages";
    return cast.ana().get(messages).json().at("/items/0/attachments/0");
  }

  /** The id of the one conversation of the channel, once it is there; empty before. */
  String conversation() {
    return cast.ana().get("/conversations?section=unassigned&channel=" + channel).at("/items/0/id");
  }

  List<String> thread() {
    var messages = cast.ana().get("/conversations/" + conversation() + "/messages").json();
    return messages.at("/items").valueStream().map(one -> one.at("/text").asString("")).toList();
  }

  Answer replies(String clientId, String text) {
    return cast.ben()
        .post(
            "/conversations/" + conversation() + "/messages",
            Map.of("clientId", clientId, "text", text));
  }

  /** The status of the newest reply. */
  String statusOfReply() {
    return cast.ben().get("/conversations/" + conversation() + "/messages").at("/items/0/status");
  }

  static String token(String secret, Instant end, Map<String, Object> claims) {
    var all = new HashMap<>(claims);
    all.put("exp", end.getEpochSecond());
    var said = part("{\"alg\":\"HS256\"}") + "." + part(new JsonMapper().writeValueAsString(all));
    return said + "." + encoded(Hmac.sha256(secret, said.getBytes(UTF_8)));
  }

  private static String part(String json) {
    return encoded(json.getBytes(UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
