package app.parley.providers;

import app.parley.Answer;
import app.parley.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Website chat, with one visitor. */
final class PlayedWebchat implements Played {
  private static final String SITE = "https://bramble.example";

  private final Map<String, Visitor> visitors = new HashMap<>();

  @Override
  public String word() {
    return "webchat";
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of("origins", List.of(SITE));
  }

  @Override
  public Map<String, Object> badSettings() {
    return Map.of("origins", List.of("http://bramble.example"));
  }

  @Override
  public String badField() {
    return "settings.origins[0]";
  }

  @Override
  public Answer writes(Line line, String id, String text) {
    return visitor(line).post(door(line, "/messages"), Map.of("clientId", id, "text", text));
  }

  @Override
  public List<String> got(Line line) {
    return visitor(line)
        .get(door(line, "/messages"))
        .json()
        .path("items")
        .valueStream()
        .filter(item -> item.path("from").asString().equals("team"))
        .map(item -> item.path("text").asString())
        .toList();
  }

  private Visitor visitor(Line line) {
    return visitors.computeIfAbsent(
        line.channel(),
        _ -> {
          var page = line.stranger().with("Origin", SITE);
          var session = page.post(door(line, "/session"), Map.of());
          return page.with("Authorization", "Bearer " + session.at("/token"));
        });
  }

  private static String door(Line line, String path) {
    return "//webchat/" + line.channel() + path;
  }
}
