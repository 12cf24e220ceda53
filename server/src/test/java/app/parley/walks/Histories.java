package app.parley.walks;

import app.parley.Visitor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;

/**
 * Ties conversations to deals as long as the first note can hold all of them, and says what their
 * notes lack in the end (rules L2, L6).
 */
final class Histories {
  private static final int YOUNG = 10;
  private static final Pattern LINE = Pattern.compile("UTC[^<]*<br>(.*?)</p>");

  private final Shop shop;
  private final Map<String, String> deals = new HashMap<>();

  Histories(Shop shop) {
    this.shop = shop;
  }

  void linkYoungOnes() {
    for (var conversation : shop.conversations()) {
      var id = conversation.path("id").asString();
      if (!deals.containsKey(id) && shop.thread(id).size() <= YOUNG) {
        var wish = Map.of("type", "deal", "create", Map.of("title", "Coffee"));
        var link = shop.ana().post("/conversations/" + id + "/links", wish);
        if (link.status() != 201) {
          throw new AssertionError("Not linked: " + link);
        }
        deals.put(id, link.at("/item/id"));
      }
    }
  }

  List<String> oddities(Screen screen) {
    var oddities = new ArrayList<String>();
    if (deals.isEmpty()) {
      oddities.add("nothing was linked, so no history notes were looked at");
    }
    deals.forEach((conversation, deal) -> {
      var said = said(shop.thread(conversation), screen);
      var noted = noted(shop.ana(), deal);
      if (!said.equals(noted)) {
        oddities.add(
            "the notes of %s%n  should say %s%n  but say    %s"
                .formatted(conversation, said, noted));
      }
    });
    return oddities;
  }

  /** What was said, by arrival, as the screen heard of it. */
  private static List<String> said(List<JsonNode> thread, Screen screen) {
    return thread.stream()
        .filter(message -> message.path("kind").asString().equals("text"))
        .sorted(Comparator.comparing(message -> screen.arrival(message.path("id").asString())))
        .map(message -> message.path("text").asString())
        .toList();
  }

  private static List<String> noted(Visitor ana, String deal) {
    var noted = new ArrayList<String>();
    for (var note :
        ana.get("//api/v1/notes?limit=500&sort=id&deal_id=" + deal).json().path("data")) {
      LINE.matcher(note.path("content").asString())
          .results()
          .map(line -> Parser.unescapeEntities(line.group(1), false))
          .forEach(noted::add);
    }
    return noted;
  }
}
