package app.parley.live;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One event as a screen takes it out of a text/event-stream; what has no id has 0. */
record Heard(long id, String event, JsonNode data) {
  private static final JsonMapper JSON = new JsonMapper();

  String at(String pointer) {
    return data.at(pointer).asString("");
  }

  /** The whole events of a text; what was cut off at its end is none. */
  static List<Heard> in(String text) {
    var heard = new ArrayList<Heard>();
    for (var end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      var block = text.substring(0, end);
      text = text.substring(end + 2);
      if (block.contains("event: ")) {
        heard.add(one(block));
      }
    }
    return heard;
  }

  private static Heard one(String block) {
    var lines = (block.startsWith("id: ") ? block : "id: 0\n" + block).split("\n");
    return new Heard(
        Long.parseLong(lines[0].substring("id: ".length())),
        lines[1].substring("event: ".length()),
        JSON.readTree(lines[2].substring("data: ".length())));
  }
}
